package org.detente.cli;

import java.util.List;

/** Numbers as a line of bars, one sign each or for several together. */
final class Sparkline {
    /** Where nothing is known. */
    static final String GAP = "\u2591";

    private static final String BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";

    private Sparkline() {}

    /**
     * The line: the lowest bar is zero, any other number is higher, the highest bar is the highest number.
     *
     * @param values counts; negative where nothing is known
     * @param each   how many values one sign sums; it is a gap when nothing is known of any of them
     */
    static String of(List<Integer> values, int each) {
        int signs = (values.size() + each - 1) / each;
        var sums = new int[signs];
        int highest = 1;
        for (int i = 0; i < signs; i++) {
            var part = values.subList(i * each, Math.min(values.size(), (i + 1) * each));
            sums[i] = part.stream().allMatch(value -> value < 0)
                    ? -1
                    : part.stream().mapToInt(value -> Math.max(0, value)).sum();
            highest = Math.max(highest, sums[i]);
        }
        var line = new StringBuilder();
        for (int sum : sums) {
            line.append(sum < 0 ? GAP : bar(sum, highest));
        }
        return line.toString();
    }

    private static String bar(int sum, int highest) {
        int height = sum == 0 ? 0 : Math.max(1, Math.round((float) sum / highest * (BARS.length() - 1)));
        return BARS.substring(height, height + 1);
    }
}
