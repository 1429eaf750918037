package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.detente.brief.Brief;
import org.detente.brief.EvidenceList;
import org.detente.brief.Page;
import org.detente.brief.Side;
import org.detente.event.Act;
import org.detente.event.Coverage;
import org.detente.ledger.Answer;
import org.detente.ledger.FollowUp;
import org.detente.ledger.Measure;
import org.detente.ledger.Step;
import org.detente.ledger.link.Solidarity;
import org.detente.ontology.QuadClass;
import org.detente.tension.Contribution;
import org.detente.tension.TensionSettings;

/** A brief as JSON: the facts of the text, acts named by id and given once under {@code acts}. */
public record BriefView(
        String title,
        String headline,
        LocalDate asOf,
        int windowDays,
        Coverage coverage,
        SettingsView settings,
        List<SideView> sides,
        List<String> recent,
        List<AnswerView> answers,
        List<LinkView> inferredAnswers,
        List<SolidarityView> solidarity,
        List<FollowUpView> followUps,
        List<MeasureRef> inForce,
        List<MeasureRef> announced,
        List<MeasureRef> ended,
        List<String> waysOut,
        Map<String, List<String>> cooperation,
        Map<String, List<String>> thirdParties,
        Map<String, List<String>> beside,
        List<ActView> acts) {

    public static BriefView of(Brief brief, Page page, TensionSettings settings) {
        return new BriefView(
                page.title(),
                page.headline(),
                brief.asOf(),
                brief.windowDays(),
                brief.coverage(),
                SettingsView.of(settings),
                brief.sides().stream().map(SideView::of).toList(),
                ids(brief.recent()),
                brief.answers().stream().map(AnswerView::of).toList(),
                brief.inferred().stream().map(LinkView::of).toList(),
                brief.solidarity().stream().map(SolidarityView::of).toList(),
                brief.followUps().stream().map(FollowUpView::of).toList(),
                brief.inForce().stream()
                        .map(measure -> MeasureRef.of(measure, brief.asOf()))
                        .toList(),
                brief.announced().stream()
                        .map(measure -> MeasureRef.of(measure, brief.asOf()))
                        .toList(),
                brief.ended().stream()
                        .map(measure -> MeasureRef.of(measure, brief.asOf()))
                        .toList(),
                ids(brief.waysOut()),
                idsByKey(brief.cooperation()),
                idsByKey(brief.thirds()),
                idsByKey(brief.beside()),
                EvidenceList.of(brief).stream().map(ActView::of).toList());
    }

    /** One side. */
    public record SideView(
            String code, String name, TensionView tension, int rung, Optional<String> rungAct, BalanceView balance) {
        static SideView of(Side side) {
            return new SideView(
                    side.code(),
                    side.name(),
                    TensionView.of(side),
                    side.ladder().rung(),
                    side.ladder().act().map(Act::id),
                    BalanceView.of(side.balance()));
        }
    }

    /** Tension of one direction; the contributions sum to the points. */
    public record TensionView(
            String dyad,
            boolean known,
            Optional<String> why,
            OptionalDouble points,
            OptionalDouble percentile,
            OptionalDouble verbalConflict,
            OptionalDouble materialConflict,
            OptionalDouble stock,
            OptionalDouble cooperation,
            List<ContributionView> contributions) {
        static TensionView of(Side side) {
            var tension = side.tension();
            return new TensionView(
                    tension.dyad().toString(),
                    tension.known(),
                    Optional.of(tension.why()).filter(why -> !why.isEmpty()),
                    tension.points(),
                    tension.percentile(),
                    tension.flow(QuadClass.VERBAL_CONFLICT),
                    tension.flow(QuadClass.MATERIAL_CONFLICT),
                    tension.stock(),
                    tension.cooperationPoints(),
                    tension.conflict().stream().map(ContributionView::of).toList());
        }
    }

    /** What one act adds. */
    public record ContributionView(String act, String part, double points) {
        static ContributionView of(Contribution part) {
            return new ContributionView(part.act().id(), part.part().name().toLowerCase(Locale.ROOT), part.points());
        }
    }

    /** What answered what. */
    public record AnswerView(
            String act, String answers, String evidence, long delayDays, boolean sameKind, OptionalDouble sizeRatio) {
        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.act().id(),
                    answer.trigger().id(),
                    "stated",
                    answer.delayDays(),
                    answer.isSameKind(),
                    answer.sizeRatio());
        }
    }

    /** Third states that answered the same. */
    public record SolidarityView(String trigger, String with, List<String> states, List<LinkView> answers) {
        static SolidarityView of(Solidarity each) {
            return new SolidarityView(
                    each.trigger().id(),
                    each.with(),
                    each.states(),
                    each.links().stream().map(LinkView::of).toList());
        }
    }

    /** What followed from what without answering it. */
    public record FollowUpView(String act, String followsFrom) {
        static FollowUpView of(FollowUp link) {
            return new FollowUpView(link.act().id(), link.earlier().id());
        }
    }

    /** A measure, its acts named by id. {@code standing} says where it stands and claims no more than is known. */
    public record MeasureRef(
            String act,
            LocalDate from,
            LocalDate announced,
            String standing,
            Optional<LocalDate> ended,
            List<String> steps,
            List<LifeRef> life,
            List<String> possible) {
        static MeasureRef of(Measure measure, LocalDate day) {
            return new MeasureRef(
                    measure.act().id(),
                    measure.from(),
                    measure.announced(),
                    measure.standing(day),
                    measure.ended().map(end -> end.day()),
                    measure.steps().stream().map(Act::id).toList(),
                    measure.life().stream().map(LifeRef::of).toList(),
                    measure.likely().stream()
                            .map(possible -> possible.act().id())
                            .toList());
        }
    }

    /** A step in the life of a measure, its act named by id. */
    public record LifeRef(String kind, LocalDate day, String act, String reason) {
        static LifeRef of(Step step) {
            return new LifeRef(
                    step.kind().name().toLowerCase(Locale.ROOT),
                    step.day(),
                    step.act().id(),
                    step.reason());
        }
    }

    private static List<String> ids(List<Act> acts) {
        return acts.stream().map(Act::id).toList();
    }

    private static Map<String, List<String>> idsByKey(Map<String, List<Act>> acts) {
        var ids = new TreeMap<String, List<String>>();
        acts.forEach((key, list) -> ids.put(key, ids(list)));
        return ids;
    }
}
