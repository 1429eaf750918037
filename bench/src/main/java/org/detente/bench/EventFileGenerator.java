package org.detente.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.detente.actor.Directory;
import org.detente.ontology.CameoCode;
import org.detente.ontology.Ontology;

/**
 * Writes a table of 58 columns like those of GDELT, parted by tabs, without a header. Seeded: the same arguments give the same file.
 *
 * <p>Rows come by the day on which they were added, ten years from 2010; nine in ten tell of that day, the others of an earlier one. A
 * third of the rows are between two different states, a share that GDELT has; the others lack a side, have the same state on both, or
 * name religions and people without a state. States follow a Zipf law over 200, so that the first pair has about one dyadic row in fifty.
 */
public final class EventFileGenerator {
    private static final int STATES = 200;
    private static final int DAYS = 3650;
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    /** States in the order of how often they are told of. */
    private static final List<String> FIRST =
            List.of("USA", "RUS", "CHN", "ISR", "GBR", "IRN", "FRA", "IND", "PAK", "DEU", "UKR", "TUR", "JPN", "KOR");

    private static final List<String> ROLES =
            List.of("", "", "", "GOV", "GOV", "MIL", "COP", "BUS", "OPP", "MED", "EDU");
    private static final List<String> FOLK = List.of("", "", "", "", "CVL", "REL", "MED", "CHR", "MOS");

    private final Random random;
    private final List<String> states;
    private final List<String> names;
    private final List<String> codes;
    private final double[] shares = new double[STATES];
    private final StringBuilder row = new StringBuilder();

    private EventFileGenerator(long seed) {
        random = new Random(seed);
        var directory = Directory.standard();
        states = Stream.concat(
                        FIRST.stream(),
                        directory.actors().stream().map(actor -> actor.code()).filter(code -> code.matches("[A-Z]{3}")))
                .distinct()
                .limit(STATES)
                .toList();
        names = states.stream()
                .map(code -> directory.get(code).name().toUpperCase(Locale.ROOT))
                .toList();
        codes = Ontology.standard().cameo().stream()
                .map(CameoCode::code)
                .filter(code -> code.length() > 2)
                .toList();
        double sum = 0;
        for (int i = 0; i < STATES; i++) {
            sum += 1.0 / (i + 1);
            shares[i] = sum;
        }
        for (int i = 0; i < STATES; i++) {
            shares[i] /= sum;
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Name a file and the number of rows.");
            System.exit(2);
        }
        write(Path.of(args[0]), Long.parseLong(args[1]), 7);
    }

    static void write(Path file, long rows, long seed) throws IOException {
        var generator = new EventFileGenerator(seed);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (long i = 0; i < rows; i++) {
                generator.write(out, i, START.plusDays(i * DAYS / rows));
            }
        }
    }

    private void write(OutputStream out, long number, LocalDate added) throws IOException {
        row.setLength(0);
        var day = random.nextInt(10) == 0 ? added.minusDays(List.of(7, 30, 365).get(random.nextInt(3))) : added;
        var date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        cell(Long.toString(200_000_000L + number))
                .cell(date)
                .cell(date.substring(0, 6))
                .cell(date.substring(0, 4))
                .cell(day.getYear() + "." + (10_000 + day.getDayOfYear() * 10_000 / 366) % 10_000);
        int kind = random.nextInt(100);
        int first = state();
        int second = kind < 34 ? other(first) : kind < 60 ? first : -1;
        actor(kind < 80 ? first : -1);
        actor(second);
        var code = codes.get((int) (codes.size() * random.nextDouble() * random.nextDouble()));
        int mentions = 1 + (int) (10 * random.nextDouble() * random.nextDouble());
        cell(random.nextBoolean() ? "1" : "0")
                .cell(code)
                .cell(code.substring(0, 3))
                .cell(code.substring(0, 2))
                .cell(Integer.toString(1 + random.nextInt(4)))
                .cell(Double.toString(random.nextInt(-100, 101) / 10.0))
                .cell(Integer.toString(mentions))
                .cell("1")
                .cell(Integer.toString(mentions))
                .cell(Double.toString(random.nextGaussian() * 3));
        place(first);
        place(second);
        place(first);
        cell(added.format(DateTimeFormatter.BASIC_ISO_DATE));
        row.append("http://www.example.org/world/")
                .append(added.getYear())
                .append('/')
                .append(Long.toString(random.nextLong(Long.MAX_VALUE), 36))
                .append("-a-story-about-")
                .append(Long.toString(random.nextLong(Long.MAX_VALUE), 36))
                .append(".html\n");
        out.write(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Ten columns: code, name, state, group, ethnic, two religions, three roles. */
    private void actor(int state) {
        var role = state < 0 ? FOLK.get(random.nextInt(FOLK.size())) : ROLES.get(random.nextInt(ROLES.size()));
        var code = state < 0 ? "" : states.get(state);
        cell(code + role)
                .cell(state < 0 ? role.isEmpty() ? "" : "PEOPLE" : role.isEmpty() ? names.get(state) : "MINISTER")
                .cell(code)
                .cell("")
                .cell("")
                .cell("")
                .cell("")
                .cell(role)
                .cell("")
                .cell("");
    }

    /** Seven columns: type, name, state, region, latitude, longitude, id of the place. */
    private void place(int state) {
        if (state < 0) {
            cell("0").cell("").cell("").cell("").cell("").cell("").cell("");
            return;
        }
        var name = names.get(state);
        cell("4")
                .cell("Capital of " + name + ", Province " + random.nextInt(30) + ", " + name)
                .cell(states.get(state).substring(0, 2))
                .cell(states.get(state).substring(0, 2) + random.nextInt(10, 40))
                .cell(Double.toString(random.nextInt(-900_000, 900_000) / 1e4))
                .cell(Double.toString(random.nextInt(-1_800_000, 1_800_000) / 1e4))
                .cell("-" + (1_000_000 + random.nextInt(900_000)));
    }

    private EventFileGenerator cell(String text) {
        row.append(text).append('\t');
        return this;
    }

    private int state() {
        int found = Arrays.binarySearch(shares, random.nextDouble());
        return Math.min(STATES - 1, found < 0 ? -found - 1 : found);
    }

    private int other(int state) {
        int found = state();
        return found == state ? (state + 1) % STATES : found;
    }
}
