package org.detente.coding.petrarch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detente.actor.Directory;

/**
 * Turns an actor dictionary into a file of aliases: {@code NAME [code]}, further names with {@code +}, and codes that hold on some
 * days on lines of their own. The first three letters of a code name the actor, the next three its role.
 *
 * <p>The dictionary has no small letters; names get capitals, and short single words stay as they are, as acronyms do.
 */
public final class ActorDictionary {
    private static final Pattern CODE = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern DAYS = Pattern.compile("(?:([<>])\\s*(\\d+)|(\\d+)-(\\d+))");
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "in", "for", "de", "la", "al", "bin", "von", "to");
    private static final int ACRONYM = 4;
    /** Years of two digits up to this one are of this century, as PETRARCH has it. */
    private static final int LAST_OF_THIS_CENTURY = 30;

    private final Directory directory;
    private final Conversion.Builder out = new Conversion.Builder();
    private final List<String> names = new ArrayList<>();
    private final List<Coded> codes = new ArrayList<>();

    private record Coded(int line, String text) {}

    private ActorDictionary(Directory directory) {
        this.directory = directory;
    }

    /** Converts the lines of a dictionary; actors that the directory does not have are left out. */
    public static Conversion convert(List<String> lines, Directory directory) {
        var dictionary = new ActorDictionary(directory);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int comment = line.indexOf('#');
            dictionary.read(i + 1, comment < 0 ? line : line.substring(0, comment));
        }
        dictionary.endEntry();
        return dictionary.out.build("phrase", "actor", "role", "from", "to");
    }

    private void read(int line, String text) {
        if (text.isBlank()) {
            return;
        }
        char first = text.charAt(0);
        boolean more = first == '+' || Character.isWhitespace(first) || first == '[';
        if (!more) {
            endEntry();
        }
        var name =
                text.replaceAll("\\[[^\\]]*\\]?", "").replaceFirst("^\\+", "").strip();
        if (!name.isEmpty()) {
            names.add(capitals(name));
        }
        var code = CODE.matcher(text);
        while (code.find()) {
            codes.add(new Coded(line, code.group(1).strip()));
        }
    }

    private static String capitals(String name) {
        var words = name.replaceFirst("_+$", "").split("_+", -1);
        if (words.length == 1 && words[0].length() <= ACRONYM) {
            return words[0];
        }
        return Arrays.stream(words)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> SMALL.contains(word) ? word : hyphened(word))
                .collect(Collectors.joining(" "));
    }

    private static String hyphened(String word) {
        return Arrays.stream(word.split("-", -1))
                .map(part -> part.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining("-"));
    }

    private void endEntry() {
        for (var coded : codes) {
            out.entry();
            var parts = coded.text().split("\\s+", 2);
            var code = parts[0];
            if (code.length() < 3 || directory.find(code.substring(0, 3)).isEmpty()) {
                leave(
                        coded,
                        code.startsWith("-") ? "a name that is no actor" : "an actor that is not in the directory");
            } else {
                rows(coded, code, parts.length > 1 ? parts[1] : "");
            }
        }
        names.clear();
        codes.clear();
    }

    private void rows(Coded coded, String code, String days) {
        var role = code.length() >= 6 ? code.substring(3, 6) : "";
        var span = DAYS.matcher(days);
        try {
            var from = "";
            var to = "";
            if (span.matches()) {
                if (span.group(1) == null) {
                    from = day(span.group(3));
                    to = day(span.group(4));
                } else if (span.group(1).equals(">")) {
                    from = day(span.group(2));
                } else {
                    to = day(span.group(2));
                }
            } else if (!days.isEmpty()) {
                throw new DateTimeException(days);
            }
            if (!from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
                throw new DateTimeException(days);
            }
            for (var name : names) {
                out.row(name, code.substring(0, 3), role, from, to);
            }
        } catch (DateTimeException e) {
            leave(coded, "days that are none");
        }
    }

    private void leave(Coded coded, String reason) {
        out.leave(coded.line(), (names.isEmpty() ? "" : names.get(0) + " ") + "[" + coded.text() + "]", reason);
    }

    private static String day(String digits) {
        if (digits.length() != 6 && digits.length() != 8) {
            throw new DateTimeException(digits);
        }
        int yearDigits = digits.length() - 4;
        int year = Integer.parseInt(digits.substring(0, yearDigits));
        if (yearDigits == 2) {
            year += year > LAST_OF_THIS_CENTURY ? 1900 : 2000;
        }
        return LocalDate.of(
                        year,
                        Integer.parseInt(digits.substring(yearDigits, yearDigits + 2)),
                        Integer.parseInt(digits.substring(yearDigits + 2)))
                .toString();
    }
}
