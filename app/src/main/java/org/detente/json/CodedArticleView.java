package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.detente.coding.CodedArticle;
import org.detente.coding.Finding;
import org.detente.coding.Participant;
import org.detente.coding.SentenceCoding;
import org.detente.event.Stance;
import org.detente.json.ActView.QuantityView;
import org.detente.ontology.PloverType;
import org.detente.source.ImportIssue;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an article, as one line of JSON; for one that was left out, why.
 *
 * @param leftOut label of the reason, or null
 * @param message the reason in words, or null
 */
public record CodedArticleView(
        String id,
        @Nullable String document,
        @Nullable LocalDate day,
        List<FindingView> events,
        List<FindingView> notCoded,
        @Nullable String leftOut,
        @Nullable String message) {

    public static CodedArticleView of(CodedArticle coded) {
        var article = coded.article();
        return new CodedArticleView(
                article.id(),
                article.document(),
                article.day(),
                coded.sentences().stream()
                        .flatMap(sentence -> sentence.onRecord().stream().map(one -> FindingView.of(sentence, one)))
                        .toList(),
                coded.sentences().stream()
                        .flatMap(sentence -> sentence.notOnRecord().stream().map(one -> FindingView.of(sentence, one)))
                        .toList(),
                null,
                null);
    }

    /** An article, line or file that was left out. */
    public static CodedArticleView of(ImportIssue issue) {
        return new CodedArticleView(
                issue.about().isEmpty() ? issue.where() : issue.about(),
                issue.where().replaceFirst(":\\d+$", ""),
                null,
                List.of(),
                List.of(),
                issue.reason().label(),
                issue.message());
    }

    /**
     * One finding as JSON; null where the words do not tell.
     *
     * @param reason why it is not coded; empty for an event
     */
    public record FindingView(
            @Nullable String source,
            @Nullable String target,
            @Nullable String sourceRole,
            @Nullable String targetRole,
            String cameo,
            @Nullable String plover,
            @Nullable String mode,
            String action,
            String stance,
            @Nullable QuantityView quantity,
            @Nullable LocalDate day,
            @Nullable String issue,
            @Nullable String speaker,
            @Nullable String because,
            @Nullable String place,
            boolean mirrored,
            int sentence,
            String words,
            int begin,
            int end,
            String pattern,
            @Nullable String reason) {

        static FindingView of(SentenceCoding coding, Finding finding) {
            var type = finding.type();
            var detail = finding.detail();
            return new FindingView(
                    code(finding.doer()),
                    code(finding.target()),
                    role(finding.doer()),
                    role(finding.target()),
                    type.cameo(),
                    finding.plover().map(PloverType::name).orElse(null),
                    emptyToNull(type.mode()),
                    type.id(),
                    label(finding.stance()),
                    detail.quantity().map(QuantityView::of).orElse(null),
                    finding.happened(),
                    emptyToNull(detail.issue()),
                    emptyToNull(detail.speaker()),
                    emptyToNull(detail.because()),
                    emptyToNull(detail.place()),
                    finding.mirrored(),
                    coding.number(),
                    coding.sentence().text(),
                    finding.begin(),
                    finding.end(),
                    finding.why().pattern().where(),
                    finding.stance().isOnRecord() ? null : finding.reason());
        }

        private static @Nullable String code(@Nullable Participant participant) {
            return participant == null ? null : emptyToNull(participant.party().code());
        }

        private static @Nullable String role(@Nullable Participant participant) {
            return participant == null ? null : emptyToNull(participant.party().role());
        }

        private static @Nullable String emptyToNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private static String label(Stance stance) {
            return stance.name().toLowerCase(Locale.ROOT);
        }
    }
}
