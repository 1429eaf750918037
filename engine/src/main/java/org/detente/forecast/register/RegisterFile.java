package org.detente.forecast.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.detente.base.Problem;

/**
 * The register as a file of JSON lines; lines are only ever added, under a lock of the file, and forced to the disk.
 *
 * <p>A forecast is in it once, however often it is registered; of several resolutions of one the first holds.
 */
public final class RegisterFile {
    /** Its name beside a store. */
    public static final String STANDARD_NAME = "forecasts.jsonl";

    private static final long MOST_BYTES = 256L * 1024 * 1024;

    /** Within one Java a file lock does not keep threads apart. */
    private static final Object WITHIN_THIS_JAVA = new Object();

    private RegisterFile() {}

    /**
     * What a file holds.
     *
     * @param forecasts   in the order of the file
     * @param resolutions by id of the forecast
     * @param issues      lines that could not be read: where, why, what was done
     */
    public record Content(List<Registered> forecasts, Map<String, Resolution> resolutions, List<String> issues) {
        public Content {
            forecasts = List.copyOf(forecasts);
            resolutions = Map.copyOf(resolutions);
            issues = List.copyOf(issues);
        }

        /** Forecasts without a resolution. */
        public List<Registered> open() {
            return forecasts.stream()
                    .filter(forecast -> !resolutions.containsKey(forecast.id()))
                    .toList();
        }
    }

    /**
     * Reads a file; one that is not there is empty.
     *
     * @throws Problem if it cannot be read, or is larger than we take
     */
    public static Content read(Path file) {
        if (!Files.exists(file)) {
            return new Content(List.of(), Map.of(), List.of());
        }
        synchronized (WITHIN_THIS_JAVA) {
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.lock(0, Long.MAX_VALUE, true); // let go with the channel
                return content(file, text(file, channel));
            } catch (IOException e) {
                throw Problem.data(
                                "%s: the register cannot be read (%s). Check the path and its permissions.",
                                file, Problem.reasonOf(e))
                        .causedBy(e);
            }
        }
    }

    /**
     * Adds forecasts that the file does not have yet; it is made when it is not there.
     *
     * @return those added
     * @throws Problem if it cannot be written
     */
    public static List<Registered> register(Path file, Collection<Registered> forecasts) {
        return append(
                file,
                content -> {
                    var known = new LinkedHashMap<String, Registered>();
                    content.forecasts().forEach(forecast -> known.put(forecast.id(), forecast));
                    return forecasts.stream()
                            .filter(forecast -> known.putIfAbsent(forecast.id(), forecast) == null)
                            .toList();
                },
                RegisterLine::of);
    }

    /**
     * Adds resolutions of forecasts that have none yet.
     *
     * @return those added
     * @throws Problem if it cannot be written
     */
    public static List<Resolution> resolve(Path file, Collection<Resolution> resolutions) {
        return append(
                file,
                content -> {
                    var known = new LinkedHashMap<>(content.resolutions());
                    return resolutions.stream()
                            .filter(one -> known.putIfAbsent(one.forecast(), one) == null)
                            .toList();
                },
                RegisterLine::of);
    }

    private static <T> List<T> append(Path file, Function<Content, List<T>> choice, Function<T, String> line) {
        synchronized (WITHIN_THIS_JAVA) {
            try {
                var folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                try (var channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    channel.lock(); // let go with the channel
                    var before = text(file, channel);
                    var chosen = choice.apply(content(file, before));
                    write(channel, before, chosen.stream().map(line).toList());
                    return chosen;
                }
            } catch (IOException e) {
                throw Problem.data(
                                "%s: the register could not be written (%s). Check the folder and the space on the disk.",
                                file, Problem.reasonOf(e))
                        .causedBy(e);
            }
        }
    }

    /** After a line that was torn by a power cut the next one begins on a line of its own. */
    private static void write(FileChannel channel, String before, List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        boolean torn = !before.isEmpty() && !before.endsWith("\n");
        var text = (torn ? "\n" : "") + String.join("\n", lines) + "\n";
        var buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    private static String text(Path file, FileChannel channel) throws IOException {
        if (channel.size() > MOST_BYTES) {
            throw Problem.data(
                    "%s has %,d MB; at most %,d are taken. Nothing was read. Is it a register of forecasts?",
                    file, channel.size() >> 20, MOST_BYTES >> 20);
        }
        channel.position(0);
        return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Content content(Path file, String text) {
        var forecasts = new LinkedHashMap<String, Registered>();
        var resolutions = new LinkedHashMap<String, Resolution>();
        var issues = new ArrayList<String>();
        int number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var entry = RegisterLine.read(line);
                if (entry instanceof Registered forecast) {
                    forecasts.putIfAbsent(forecast.id(), forecast);
                } else if (entry instanceof Resolution resolution) {
                    resolutions.putIfAbsent(resolution.forecast(), resolution);
                }
            } catch (RegisterLine.UnusableException e) {
                issues.add("%s:%d: %s; the line was left out, the others hold. See docs/reference/forecasts.md."
                        .formatted(file, number, e.getMessage()));
            }
        }
        return new Content(List.copyOf(forecasts.values()), resolutions, issues);
    }
}
