package org.detente.coding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers as news writes them: "1,500", "ninety-nine", "two dozen", "1.5bn", "30-40" (the lower end). */
final class Numerals {
    private static final Map<String, Double> MULTIPLES = Map.of(
            "dozen",
            12.0,
            "hundred",
            100.0,
            "thousand",
            1e3,
            "million",
            1e6,
            "billion",
            1e9,
            "trillion",
            1e12,
            "score",
            20.0,
            "bn",
            1e9,
            "mn",
            1e6);
    private static final List<String> SMALL = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                    .split(" ", -1));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));

    private Numerals() {}

    /** The value of a numeral: digits with commas, words up to "ninety-nine", multiples; of a range its lower end. */
    static Optional<Double> value(String form) {
        var word = form.toLowerCase(Locale.ROOT);
        if (word.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?")) {
            return Optional.of(Double.parseDouble(word.replace(",", "")));
        }
        if (word.matches("\\d{1,3}[-–]\\d{1,3}")) {
            return Optional.of(Double.parseDouble(word.split("[-–]", 2)[0]));
        }
        if (word.matches("\\d+(\\.\\d+)?(bn|m|mn)")) {
            double number = Double.parseDouble(word.replaceAll("[a-z]+", ""));
            return Optional.of(word.endsWith("bn") ? number * 1e9 : number * 1e6);
        }
        if (SMALL.contains(word)) {
            return Optional.of((double) SMALL.indexOf(word));
        }
        int hyphen = word.indexOf('-');
        var tens = hyphen < 0 ? word : word.substring(0, hyphen);
        if (TENS.contains(tens)) {
            double value = 20.0 + 10.0 * TENS.indexOf(tens);
            if (hyphen < 0) {
                return Optional.of(value);
            }
            int ones = SMALL.indexOf(word.substring(hyphen + 1));
            return ones > 0 ? Optional.of(value + ones) : Optional.empty();
        }
        return Optional.ofNullable(MULTIPLES.get(word));
    }

    static boolean isMultiple(String form) {
        return MULTIPLES.containsKey(form.toLowerCase(Locale.ROOT));
    }

    /** The number that the words say from the first on: "two", "dozen" is 24; what follows the number is not looked at. */
    static double of(List<String> words) {
        double total = 0.0;
        double current = 0.0;
        for (var form : words) {
            var value = value(form);
            if (value.isEmpty()) {
                if (form.equalsIgnoreCase("and") && total + current >= 100.0) {
                    continue; // "two hundred and fifty"; but of "thirty and forty" the first
                }
                break;
            }
            if (isMultiple(form)) {
                current = (current == 0.0 ? 1.0 : current) * value.get();
                if (value.get() >= 1e3) {
                    total += current;
                    current = 0.0;
                }
            } else if (current > 0.0 && current < 100.0) {
                break;
            } else {
                current += value.get();
            }
        }
        return total + current;
    }
}
