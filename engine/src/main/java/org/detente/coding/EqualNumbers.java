package org.detente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.event.Party;
import org.detente.event.Quantity;

/** "Boria expelled the same number": the number of the last act of the other side of the same kind told before in the article. */
final class EqualNumbers {
    private static final Pattern EQUAL = Pattern.compile(
            "\\b(?:the )?(?:same|equal|identical|like|similar|equivalent|matching) numbers?\\b|\\bas many\\b(?! as)",
            Pattern.CASE_INSENSITIVE);
    private static final int FARTHEST = 80;

    private EqualNumbers() {}

    static List<SentenceCoding> resolved(List<SentenceCoding> sentences) {
        var told = new ArrayList<Finding>();
        var resolved = new ArrayList<SentenceCoding>();
        for (var sentence : sentences) {
            var inOrder = sentence.findings().stream()
                    .sorted(Comparator.comparingInt(Finding::begin))
                    .toList();
            var numbers = new HashMap<Finding, Quantity>();
            for (var finding : inOrder) {
                if (isEqual(sentence.sentence().text(), finding, inOrder)) {
                    numberOf(finding, told).ifPresent(number -> numbers.put(finding, number));
                }
                told.add(finding);
            }
            resolved.add(
                    numbers.isEmpty()
                            ? sentence
                            : new SentenceCoding(
                                    sentence.number(),
                                    sentence.sentence(),
                                    sentence.outcome(),
                                    sentence.findings().stream()
                                            .map(one ->
                                                    numbers.containsKey(one) ? one.numbering(numbers.get(one)) : one)
                                            .toList(),
                                    sentence.rejected()));
        }
        return resolved;
    }

    private static boolean isEqual(String text, Finding finding, List<Finding> all) {
        if (finding.detail().quantity().isPresent()) {
            return false;
        }
        int next = all.stream()
                .mapToInt(Finding::begin)
                .filter(begin -> begin > finding.begin())
                .min()
                .orElse(text.length());
        int to = Math.min(next, Math.min(text.length(), finding.end() + FARTHEST));
        return finding.begin() < to
                && EQUAL.matcher(text.substring(finding.begin(), to)).find();
    }

    private static Optional<Quantity> numberOf(Finding finding, List<Finding> told) {
        for (int i = told.size() - 1; i >= 0; i--) {
            var earlier = told.get(i);
            boolean opposite = code(earlier.actor()).equals(code(finding.recipient()))
                    && code(earlier.recipient()).equals(code(finding.actor()));
            if (opposite
                    && earlier.type().root().equals(finding.type().root())
                    && earlier.detail().quantity().isPresent()) {
                return earlier.detail().quantity();
            }
        }
        return Optional.empty();
    }

    private static String code(Optional<Participant> participant) {
        return participant.map(Participant::party).map(Party::code).orElse("?");
    }
}
