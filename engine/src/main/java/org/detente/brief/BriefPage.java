package org.detente.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.base.Likelihood;
import org.detente.brief.Page.Item;
import org.detente.brief.Page.Section;
import org.detente.event.Act;
import org.detente.event.Stance;
import org.detente.ledger.Answer;
import org.detente.ledger.FollowUp;
import org.detente.ledger.Measure;
import org.detente.ledger.Step;
import org.detente.ledger.balance.BalanceSheet;
import org.detente.ledger.link.AnswerLinker;
import org.detente.ledger.link.Clue;
import org.detente.ledger.link.Link;
import org.detente.ledger.link.Solidarity;
import org.detente.ontology.Ontology;
import org.detente.ontology.QuadClass;
import org.detente.tension.Contribution;
import org.detente.tension.TensionSettings;

/** Puts the findings of a brief into sentences, each with the acts behind it. */
public final class BriefPage {
    /** Acts named of each third state that nothing links to the two; {@code detente acts} lists all. */
    private static final int BESIDE = 10;

    /** Steps of a life that a reader must know beside begin and end. */
    private static final Set<Step.Kind> CHANGES =
            Set.of(Step.Kind.EXTENDED, Step.Kind.EASED, Step.Kind.SUSPENDED, Step.Kind.TERM);

    private static final int STRONGEST = 3;
    /** Unanswered acts of a side that the brief names; {@code detente balance} names all. */
    private static final int OPEN_SHOWN = 5;
    /** Points that show in the first decimal. */
    private static final double LEAST_SHOWN = 0.05;

    private final Brief brief;
    private final TensionSettings settings;
    private final Function<String, String> names;

    private BriefPage(Brief brief, TensionSettings settings, Function<String, String> names) {
        this.brief = brief;
        this.settings = settings;
        this.names = names;
    }

    /** @param names gives the name of a state for its code */
    public static Page of(Brief brief, TensionSettings settings, Function<String, String> names) {
        return new BriefPage(brief, settings, names).page();
    }

    private Page page() {
        var sections = new ArrayList<Section>();
        sections.add(tension());
        sections.add(recent());
        sections.add(answers());
        sections.add(waysOut());
        sections.add(ended());
        sections.add(balance());
        sections.add(unanswered());
        sections.add(inForce());
        sections.add(announced());
        sections.add(cooperation());
        sections.add(solidarity());
        sections.add(thirds());
        var named = named(sections);
        sections.add(evidence(named));
        var corrected = corrected(named);
        if (!corrected.items().isEmpty()) {
            sections.replaceAll(section -> marked(section, corrected));
            sections.add(corrected);
        }
        sections.add(method());
        var title = "%s and %s, as of %s"
                .formatted(brief.first().name(), brief.second().name(), brief.asOf());
        return new Page(title, headline(), sections);
    }

    private String headline() {
        var text = new StringBuilder();
        for (var side : brief.sides()) {
            text.append(tensionLine(side)).append(' ');
        }
        text.append(
                brief.recent().isEmpty()
                        ? "Nothing between them is on record in the last %d days.".formatted(brief.windowDays())
                        : "In the last %d days %s and %s between them; %s."
                                .formatted(
                                        brief.windowDays(),
                                        counted(recent(true), "hostile act"),
                                        counted(recent(false), "cooperative act"),
                                        answered()));
        if (!brief.recent().isEmpty()) {
            var last = brief.recent().get(brief.recent().size() - 1);
            text.append(" Last act: %s, %s".formatted(last.day(), last.summary()));
        }
        if (brief.toTheEnd()) {
            text.append(
                    " No day was asked for: this is the last day that the record of the two reaches, and nothing later is on record.");
        }
        return text.toString();
    }

    private List<Act> recent(boolean hostile) {
        return brief.recent().stream()
                .filter(act -> act.type().isConflict() == hostile)
                .toList();
    }

    /** "4 hostile acts (1 alleged)". */
    static String counted(List<Act> acts, String noun) {
        long alleged =
                acts.stream().filter(act -> act.stance() == Stance.ALLEGED).count();
        return count(acts.size(), noun) + (alleged == 0 ? "" : " (" + alleged + " alleged)");
    }

    private String answered() {
        long answers = answering();
        return answers == 0
                ? "none is stated to answer another"
                : answers + " of them " + (answers == 1 ? "is" : "are") + " stated to answer the other side";
    }

    /** Acts that answer at least one of the other side. */
    private long answering() {
        return brief.answers().stream()
                .map(answer -> answer.act().id())
                .distinct()
                .count();
    }

    private String tensionLine(Side side) {
        var tension = side.tension();
        if (!tension.known()) {
            return "Tension %s: no number, because %s.".formatted(arrow(side), tension.why());
        }
        return "Tension %s %s points, %s.".formatted(arrow(side), points(tension.points()), compared(side));
    }

    /** The tension of a side beside the pair's own past. */
    private String compared(Side side) {
        var series = brief.series().get(brief.sides().indexOf(side));
        double percent = 100.0 * side.tension().percentile().orElse(0.0);
        var how = series.endsOnItsLowest()
                ? "the lowest"
                : series.endsOnItsHighest()
                        ? "the highest"
                        : percent < 1.0
                                ? "higher than on less than 1 % of the days"
                                : "higher than on %d %% of the days".formatted(Math.min(99, Math.round(percent)));
        return how + " since " + brief.coverage().first();
    }

    private String arrow(Side side) {
        return side.tension().dyad().toString();
    }

    private Section tension() {
        var items = new ArrayList<Item>();
        for (var side : brief.sides()) {
            var tension = side.tension();
            if (!tension.known()) {
                items.add(Item.of("%s: no number, because %s.".formatted(arrow(side), tension.why())));
                continue;
            }
            items.add(new Item(flows(side), strongest(tension.byAct())));
            tension.byAct().stream()
                    .limit(STRONGEST)
                    .filter(BriefPage::shows)
                    .forEach(parts -> items.add(contribution(parts)));
            items.add(new Item(
                    cooperation(side),
                    strongest(tension.cooperation().stream().map(List::of).toList())));
            items.add(ladder(side));
        }
        return Section.of(
                "Tension",
                "Hostility that fades by half every %d days, plus %s times the weight of the measures in force, in points of the %s scale; 0 is calm. Cooperation stands beside it and is never netted."
                        .formatted(
                                settings.halfLifeDays(),
                                settings.lambda(),
                                settings.scale().name()),
                items);
    }

    private String flows(Side side) {
        var tension = side.tension();
        return "%s (%s towards %s): %s points, of which verbal %s, material %s, measures in force %s; %s."
                .formatted(
                        arrow(side),
                        side.name(),
                        names.apply(tension.dyad().recipient()),
                        points(tension.points()),
                        points(tension.flow(QuadClass.VERBAL_CONFLICT)),
                        points(tension.flow(QuadClass.MATERIAL_CONFLICT)),
                        points(tension.stock()),
                        compared(side));
    }

    /** One act with what it adds in all: as news, as a measure, or both. */
    private static Item contribution(List<Contribution> parts) {
        var act = parts.get(0).act();
        var shown = parts.stream().filter(part -> part.points() >= LEAST_SHOWN).toList();
        var how = shown.size() == 1
                ? manner(shown.get(0))
                : shown.stream()
                        .map(part -> points(part.points()) + " " + manner(part))
                        .collect(Collectors.joining(", ", "(", ")"));
        return Item.of("%s points %s: %s, %s".formatted(points(sum(parts)), how, act.day(), act.summary()), act.id());
    }

    private static String manner(Contribution part) {
        return part.part() == Contribution.Part.FLOW ? "as a recent act" : "as a measure in force";
    }

    /** Whether it is more than nothing when rounded. */
    private static boolean shows(List<Contribution> parts) {
        return sum(parts) >= LEAST_SHOWN;
    }

    private static double sum(List<Contribution> parts) {
        return parts.stream().mapToDouble(Contribution::points).sum();
    }

    private String cooperation(Side side) {
        return "%s cooperation beside it: %s points."
                .formatted(arrow(side), points(side.tension().cooperationPoints()));
    }

    private static Item ladder(Side side) {
        var ladder = side.ladder();
        return ladder.act()
                .map(act -> Item.of(
                        "%s stands on rung %d (%s): %s, %s"
                                .formatted(
                                        side.name(),
                                        ladder.rung(),
                                        Ontology.standard()
                                                .rungs()
                                                .get(ladder.rung())
                                                .name(),
                                        act.day(),
                                        act.summary()),
                        act.id()))
                .orElse(Item.of("%s stands on rung 0: no hostile act of late.".formatted(side.name())));
    }

    private Section recent() {
        var items = new ArrayList<Item>();
        brief.recent().stream().map(this::actItem).forEach(items::add);
        if (!items.isEmpty()) {
            items.add(tally(recent(true), "hostile act"));
            items.add(tally(recent(false), "cooperative act"));
        }
        return Section.of("What happened since " + brief.since(), items.isEmpty() ? "Nothing on record." : "", items);
    }

    /** A count with the acts that were counted. */
    private static Item tally(List<Act> acts, String noun) {
        return new Item(counted(acts, noun) + " in all.", ids(acts));
    }

    private Item actItem(Act act) {
        var answered = brief.answers().stream()
                .filter(answer -> answer.act().id().equals(act.id()))
                .map(answer -> answer.trigger().id())
                .toList();
        var text = "%s %s %s"
                .formatted(act.day(), act.type().symmetric() ? act.dyad().pair() : act.dyad(), act.summary());
        var stance = act.stance() == Stance.ALLEGED ? " (alleged)" : "";
        var answers = answered.isEmpty() ? "" : " Answers " + String.join(", ", answered) + ".";
        var perhaps = brief.inferred().stream()
                .filter(link -> link.answer().act().id().equals(act.id()))
                .map(link -> link.answer().trigger().id() + " (" + figure(link.probability()) + ")")
                .toList();
        var inferred = perhaps.isEmpty() ? "" : " Perhaps answers " + String.join(", ", perhaps) + ".";
        var followed = brief.followUps().stream()
                .filter(link -> link.act().id().equals(act.id()))
                .map(link -> link.earlier().id())
                .toList();
        var follows = followed.isEmpty() ? "" : " Follows from " + String.join(", ", followed) + ".";
        return Item.of(text + stance + answers + inferred + follows, act.id());
    }

    private Section answers() {
        var items = new ArrayList<Item>();
        brief.answers().stream().map(BriefPage::answer).forEach(items::add);
        brief.inferred().stream().map(BriefPage::inferred).forEach(items::add);
        brief.followUps().stream().map(BriefPage::followUp).forEach(items::add);
        var stated = brief.answers().isEmpty()
                ? "No stated answer in this window"
                : "By the record's own word, %s by %s"
                        .formatted(count(brief.answers().size(), "answer"), count(answering(), "act"));
        var inferred = brief.inferred().isEmpty()
                ? "; none is inferred."
                : "; %d inferred, from a probability of %s on by a model of stated answers (docs/methods/answers.md), in the words of ICD 203."
                        .formatted(brief.inferred().size(), figure(AnswerLinker.SURE_ENOUGH));
        return Section.of("What answered what", stated + inferred, items);
    }

    private static Item inferred(Link link) {
        var answer = link.answer();
        var text = "Perhaps %s %s (%s) answered %s %s (%s) after %s; %s. Inferred: %s (%s)%s."
                .formatted(
                        who(answer.act()),
                        what(answer.act()),
                        answer.act().day(),
                        answer.trigger().isBetween(answer.act().dyad().pair())
                                ? who(answer.trigger())
                                : answer.trigger().dyad().toString(),
                        what(answer.trigger()),
                        answer.trigger().day(),
                        count(answer.delayDays(), "day"),
                        likeness(answer),
                        Likelihood.words(link.probability()),
                        figure(link.probability()),
                        reasons(link));
        return Item.of(text, answer.act().id(), answer.trigger().id());
    }

    /** What speaks for it most. */
    private static String reasons(Link link) {
        var most = link.reasons().stream()
                .filter(reason -> reason.points() > 0 && reason.clue() != Clue.DELAY)
                .limit(STRONGEST)
                .map(reason -> reason.clue().description())
                .toList();
        return most.isEmpty() ? "" : ", because " + String.join("; ", most);
    }

    private static Item answer(Answer answer) {
        var text = "%s %s (%s) answered %s %s (%s) after %s; %s."
                .formatted(
                        who(answer.act()),
                        what(answer.act()),
                        answer.act().day(),
                        who(answer.trigger()),
                        what(answer.trigger()),
                        answer.trigger().day(),
                        count(answer.delayDays(), "day"),
                        likeness(answer));
        return Item.of(text, answer.act().id(), answer.trigger().id());
    }

    private static Item followUp(FollowUp link) {
        var text = "%s %s (%s) followed from %s %s (%s); no answer."
                .formatted(
                        who(link.act()),
                        what(link.act()),
                        link.act().day(),
                        who(link.earlier()),
                        what(link.earlier()),
                        link.earlier().day());
        return Item.of(text, link.act().id(), link.earlier().id());
    }

    /** The side that did it, or both. */
    private static String who(Act act) {
        return act.type().symmetric()
                ? act.dyad().pair().toString()
                : act.dyad().actor();
    }

    /** "expulsion of diplomats, 10 diplomats". */
    static String what(Act act) {
        return act.type().noun()
                + act.detail().quantity().map(quantity -> ", " + quantity).orElse("");
    }

    private static String likeness(Answer answer) {
        if (!answer.isSameKind()) {
            return "another kind";
        }
        var ratio = answer.sizeRatio();
        return ratio.isEmpty()
                ? "same kind"
                : ratio.getAsDouble() == 1.0
                        ? "same kind, same number"
                        : "same kind, %.2f times the number".formatted(ratio.getAsDouble());
    }

    private Section balance() {
        return BalanceSection.balance(
                "Balance sheet since "
                        + (brief.coverage().isEmpty()
                                ? "the beginning"
                                : brief.coverage().first()),
                sheets(),
                inferredFor());
    }

    private String inferredFor() {
        var since = brief.inferredSince();
        if (since.equals(LocalDate.MAX)) {
            return "no act: there are too many to tell them apart";
        }
        return since.equals(LocalDate.MIN) ? "the whole record" : "acts since " + since;
    }

    private Section unanswered() {
        return BalanceSection.unanswered(
                "Unanswered so far, since " + brief.since(),
                sheets(),
                OPEN_SHOWN,
                brief.coverage().dataTo());
    }

    private List<BalanceSheet> sheets() {
        return brief.sides().stream().map(Side::balance).toList();
    }

    private Section solidarity() {
        var items = new ArrayList<Item>();
        for (var each : brief.solidarity()) {
            var acts = new ArrayList<>(List.of(each.trigger().id()));
            each.links().forEach(link -> acts.add(link.answer().act().id()));
            items.add(new Item(
                    "On the side of %s, %s answered %s of %s (%s, to %s): %s."
                            .formatted(
                                    each.with(),
                                    count(each.states().size(), "third state"),
                                    what(each.trigger()),
                                    who(each.trigger()),
                                    each.trigger().day(),
                                    each.trigger().dyad().recipient(),
                                    each.links().stream()
                                            .map(link -> solidary(each, link))
                                            .collect(Collectors.joining("; "))),
                    acts.stream().distinct().toList()));
        }
        return Section.of(
                "Third states that answered the same",
                items.isEmpty()
                        ? "None on record in this window."
                        : "Towards the one who did it; \"inferred\" with its probability, else stated.",
                items);
    }

    private static String solidary(Solidarity each, Link link) {
        var act = link.answer().act();
        boolean struck = act.dyad().actor().equals(each.trigger().dyad().recipient());
        return "%s%s %s, %s%s"
                .formatted(
                        act.dyad().actor(),
                        struck ? " (to whom it was done)" : "",
                        act.day(),
                        what(act),
                        link.stated() ? "" : ", inferred " + figure(link.probability()));
    }

    private Section inForce() {
        var items = brief.inForce().stream().map(this::measure).toList();
        return Section.of(
                "In force on " + brief.asOf() + " (" + items.size() + ")",
                items.isEmpty()
                        ? "No measure on record."
                        : "Begun, and no end seen up to this day; silence about an end is not proof that it stands.",
                items);
    }

    private Section announced() {
        var items = brief.announced().stream().map(this::measure).toList();
        return Section.of(
                "Announced, not seen in force on " + brief.asOf() + " (" + items.size() + ")",
                items.isEmpty() ? "None on record." : "",
                items);
    }

    private Item measure(Measure measure) {
        var acts = new ArrayList<>(measure.acts());
        var text = new StringBuilder("%s %s %s: %s"
                .formatted(
                        since(measure),
                        measure.act().dyad(),
                        what(measure.act()),
                        measure.act().summary()));
        for (var step : measure.life()) {
            if (CHANGES.contains(step.kind())) {
                text.append(" %s %s: %s.".formatted(capital(step.kind().words()), step.day(), step.reason()));
            }
        }
        measure.ended()
                .filter(end -> !brief.asOf().isBefore(end.day()))
                .ifPresentOrElse(
                        end -> text.append(
                                " %s %s: %s.".formatted(capital(end.kind().words()), end.day(), end.reason())),
                        () -> text.append(" " + capital(measure.standing(brief.asOf())) + "."));
        for (var possible : measure.likely()) {
            text.append(" Perhaps %s %s: %s."
                    .formatted(possible.kind().words(), possible.act().day(), possible.reason()));
            acts.add(possible.act());
        }
        return new Item(text.toString(), acts.stream().map(Act::id).distinct().toList());
    }

    private String since(Measure measure) {
        if (measure.on(brief.asOf()) == Measure.Status.ANNOUNCED) {
            return "announced " + measure.announced();
        }
        return "since " + measure.from()
                + (measure.from().equals(measure.announced()) ? "" : " (announced " + measure.announced() + ")");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private Section ended() {
        var items = brief.ended().stream().map(this::measure).toList();
        return Section.of(
                "Measures that ended since " + brief.since(), items.isEmpty() ? "None on record." : "", items);
    }

    private Section waysOut() {
        var items = brief.waysOut().stream()
                .map(act -> Item.of("%s %s".formatted(act.day(), act.summary()), act.id()))
                .toList();
        return Section.of(
                "Ways out that were taken since " + brief.since(), items.isEmpty() ? "None on record." : "", items);
    }

    private Section cooperation() {
        var items = brief.cooperation().entrySet().stream()
                .map(entry -> new Item(
                        "%s: %s, last on %s"
                                .formatted(
                                        entry.getKey().replace('_', ' '),
                                        count(entry.getValue().size(), "cooperative act"),
                                        entry.getValue()
                                                .get(entry.getValue().size() - 1)
                                                .day()),
                        ids(entry.getValue())))
                .toList();
        return Section.of(
                "Issues on which the two still work together (last 365 days)",
                items.isEmpty() ? "None on record." : "",
                items);
    }

    private Section thirds() {
        var items = new ArrayList<Item>();
        for (Map.Entry<String, List<Act>> third : brief.thirds().entrySet()) {
            for (var act : third.getValue()) {
                items.add(Item.of(
                        "%s: %s %s %s".formatted(names.apply(third.getKey()), act.day(), act.dyad(), act.summary()),
                        act.id()));
            }
        }
        var lead = !items.isEmpty()
                ? "Linked to acts of the two by an answer; then others beside them."
                : brief.beside().isEmpty()
                        ? "No act with a third state is on record in the window."
                        : "None is stated to be linked to acts of the two; these stand beside them.";
        brief.beside()
                .forEach((code, acts) -> items.add(new Item(
                        "%s: %s with one of the two, without a stated link%s"
                                .formatted(
                                        names.apply(code),
                                        count(acts.size(), "act"),
                                        acts.size() > BESIDE ? ", the latest " + BESIDE + " below" : ""),
                        ids(acts.subList(Math.max(0, acts.size() - BESIDE), acts.size())))));
        return Section.of("Third parties", lead, items);
    }

    /** Only acts that the sections above name. */
    private Section evidence(List<Act> named) {
        var items = new ArrayList<Item>();
        for (var act : named) {
            for (var evidence : act.evidence()) {
                items.add(Item.of(
                        "%s. %s; %s."
                                .formatted(
                                        evidence.cites().isEmpty() ? evidence.text() : evidence.cites(),
                                        evidence.grade().label(),
                                        evidence.origin()),
                        act.id()));
            }
        }
        return Section.of("Evidence", "Where each act named above was read, and who reported it.", items);
    }

    /** What analysts did to the acts that the sections above name. */
    private static Section corrected(List<Act> named) {
        var items = named.stream()
                .flatMap(act -> act.remarks().stream()
                        .map(remark -> Item.of(
                                "%s %s %s: %s"
                                        .formatted(
                                                act.day(),
                                                act.dyad(),
                                                act.type().noun(),
                                                remark),
                                act.id())))
                .toList();
        return Section.of(
                "Corrections", "By hand, over what the sources say; the numbers above are those with them.", items);
    }

    /** Every statement that rests on a corrected act says so. */
    private static Section marked(Section section, Section corrected) {
        var ids = corrected.items().stream()
                .flatMap(item -> item.evidence().stream())
                .collect(Collectors.toSet());
        var items = section.items().stream()
                .map(item -> item.evidence().stream().anyMatch(ids::contains)
                        ? new Item(item.text() + " [corrected by hand]", item.evidence())
                        : item)
                .toList();
        return new Section(section.heading(), section.lead(), items, section.table());
    }

    private List<Act> named(List<Section> above) {
        var ids = above.stream()
                .flatMap(section -> section.items().stream())
                .flatMap(item -> item.evidence().stream())
                .collect(Collectors.toSet());
        return EvidenceList.of(brief).stream()
                .filter(act -> ids.contains(act.id()))
                .toList();
    }

    private Section method() {
        var coverage = brief.coverage();
        var items = List.of(
                Item.of("Coverage: %s of this pair from %s by %s; data to %s."
                        .formatted(
                                count(coverage.acts(), "act"),
                                count(coverage.reports(), "report"),
                                coverage.sources().isEmpty() ? "no source" : String.join(", ", coverage.sources()),
                                coverage.dataTo())),
                Item.of(
                        "Nothing learned after %s is used. No number is given with fewer than %d acts on record or more than %d days after the end of the data."
                                .formatted(brief.asOf(), settings.floorActs(), settings.maxGapDays())),
                Item.of(
                        "An act is what was reported and coded, not what is proved; a chronology made by hand is selective. Silence is not calm."));
        return Section.of("Sources and method", "", items);
    }

    private static List<String> ids(List<Act> acts) {
        return acts.stream().map(Act::id).toList();
    }

    /** The acts behind a value that show in its first decimal, three at most. */
    private static List<String> strongest(List<List<Contribution>> acts) {
        return acts.stream()
                .limit(STRONGEST)
                .filter(BriefPage::shows)
                .map(parts -> parts.get(0).act().id())
                .toList();
    }

    private static String points(OptionalDouble value) {
        return value.isEmpty() ? "-" : points(value.getAsDouble());
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
