package org.detente.forecast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.base.Problem;
import org.detente.forecast.boost.BoostSettings;
import org.detente.forecast.boost.Ensemble;
import org.detente.forecast.boost.EnsembleText;

/**
 * A model in a text file: a first line with the version of the form, lines "name, tab, value" of where it comes from, a line for
 * each feature, an empty line, and the model. Every version that was ever written is read.
 */
public final class ModelFile {
    private static final String FIRST_LINE = "detente forecast model 1";
    private static final String FEATURE = "feature";

    private ModelFile() {}

    /** @throws Problem if it cannot be written */
    public static void write(Path file, ForecastModel model) {
        var lines = new ArrayList<String>();
        lines.add(FIRST_LINE);
        header(model).forEach((name, value) -> lines.add(name + "\t" + value));
        model.features().forEach(feature -> lines.add(FEATURE + "\t" + feature));
        lines.add("");
        lines.addAll(EnsembleText.write(model.ensemble()));
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Problem.data("%s: the model cannot be written (%s). Choose another place.", file, Problem.reasonOf(e))
                    .causedBy(e);
        }
    }

    private static Map<String, Object> header(ForecastModel model) {
        var from = model.provenance();
        var how = from.settings();
        var boost = how.boost();
        var header = new LinkedHashMap<String, Object>();
        header.put("data", from.dataHash());
        header.put("facts", from.facts());
        header.put("first-day", from.firstDay());
        header.put("last-day", from.lastDay());
        header.put("questions", from.questions());
        header.put("candidates", model.candidates());
        header.put("wanted-questions", how.questions());
        header.put("hardest", how.hardest());
        header.put("others", how.others());
        header.put("steps", boost.steps());
        header.put("trees", boost.trees());
        header.put("depth", boost.depth());
        header.put("rate", boost.rate());
        header.put("question-share", boost.questionShare());
        header.put("feature-share", boost.featureShare());
        header.put("caution", boost.caution());
        header.put("least", boost.least());
        header.put("seed", boost.seed());
        return header;
    }

    /** @throws Problem if there is no such file, or it is no model, or of a later version */
    public static ForecastModel read(Path file) {
        try {
            return read(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Problem.data("%s: the model cannot be read (%s). Name another file.", file, Problem.reasonOf(e))
                    .causedBy(e);
        } catch (IllegalArgumentException e) {
            throw Problem.data(
                    "%s: this is no forecast model that can be used: %s. Learn it again, or use the version that wrote it.",
                    file, String.valueOf(e.getMessage()));
        }
    }

    private static ForecastModel read(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            throw new IllegalArgumentException("its first line is not \"" + FIRST_LINE + "\"");
        }
        int end = lines.indexOf("");
        var header = new Header(lines.subList(1, Math.max(1, end)));
        Ensemble ensemble = EnsembleText.read(lines.subList(Math.max(1, end + 1), lines.size()));
        var boost = new BoostSettings(
                header.whole("steps"),
                header.whole("trees"),
                header.whole("depth"),
                header.number("rate"),
                header.number("question-share"),
                header.number("feature-share"),
                header.number("caution"),
                header.number("least"),
                Long.parseLong(header.text("seed")));
        int candidates = header.whole("candidates");
        var settings = new ForecastSettings(
                header.whole("wanted-questions"), candidates, header.whole("hardest"), header.whole("others"), boost);
        var provenance = new Provenance(
                header.text("data"),
                header.whole("facts"),
                header.whole("first-day"),
                header.whole("last-day"),
                header.whole("questions"),
                settings);
        if (header.features.size() != ensemble.bins().features()) {
            throw new IllegalArgumentException("it names " + header.features.size() + " features and cuts "
                    + ensemble.bins().features());
        }
        return new ForecastModel(header.features, candidates, ensemble, provenance);
    }

    private static final class Header {
        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<String> features = new ArrayList<>();

        Header(List<String> lines) {
            for (var line : lines) {
                var cells = line.split("\t", 2);
                if (cells[0].equals(FEATURE) && cells.length == 2) {
                    features.add(cells[1]);
                } else {
                    values.put(cells[0], cells.length == 2 ? cells[1] : "");
                }
            }
        }

        String text(String name) {
            var value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("it does not say its " + name);
            }
            return value;
        }

        int whole(String name) {
            return Integer.parseInt(text(name));
        }

        double number(String name) {
            return Double.parseDouble(text(name));
        }
    }
}
