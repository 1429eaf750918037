package org.detente.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.actor.Dyad;
import org.detente.ontology.ActType;

/** An act in the making: the reports that are taken to tell of it. */
final class Draft {
    final List<CodedEvent> reports = new ArrayList<>(2);
    /** The curated report if there is one, else the first: it gives id, day and kind. */
    private CodedEvent lead;

    private int leadAt;

    /** Issues and amounts that the reports name, mostly none; more than one only where copies of a curated row differ. */
    private List<String> issues = List.of();

    private List<Double> amounts = List.of();

    Draft(CodedEvent first) {
        lead = first;
        add(first);
    }

    void add(CodedEvent event) {
        reports.add(event);
        if (isCurated(event) && !isCurated(lead)) {
            lead = event;
            leadAt = reports.size() - 1;
        }
        var detail = event.detail();
        if (detail.about() != null && !issues.contains(detail.about())) {
            issues = with(issues, detail.about());
        }
        if (detail.howMany() != null && !amounts.contains(detail.howMany().amount())) {
            amounts = with(amounts, detail.howMany().amount());
        }
    }

    private static <T> List<T> with(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    CodedEvent lead() {
        return lead;
    }

    /** Its reports, the leading one first. */
    List<CodedEvent> inOrder() {
        if (leadAt == 0) {
            return reports;
        }
        var inOrder = new ArrayList<>(reports);
        inOrder.add(0, inOrder.remove(leadAt));
        return inOrder;
    }

    boolean answers() {
        for (var report : reports) {
            if (!report.detail().answers().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    long daysFrom(CodedEvent event) {
        return Math.abs(lead.day().toEpochDay() - event.day().toEpochDay());
    }

    boolean takes(CodedEvent event) {
        return (isCurated(lead) && isCurated(event))
                ? isCopy(event)
                : (daysFrom(event) <= 1 && isSameKind(lead.type(), event.type()) && agrees(event.detail()));
    }

    /** Two curated rows under one key, the same id, day and action: one row in two files, perhaps revised. */
    private boolean isCopy(CodedEvent event) {
        return lead.id().equals(event.id())
                && lead.day().equals(event.day())
                && lead.type().id().equals(event.type().id());
    }

    private static boolean isCurated(CodedEvent event) {
        return event.evidence().grade().isCurated();
    }

    /** The same action; or the same CAMEO root when one of the two is known no better than that. */
    private static boolean isSameKind(ActType a, ActType b) {
        return a.id().equals(b.id()) || (a.root().equals(b.root()) && (a.isBareCode() || b.isBareCode()));
    }

    /** Whether neither issue nor amount contradicts any of the reports. */
    private boolean agrees(Detail detail) {
        var issue = detail.about();
        var quantity = detail.howMany();
        return (issue == null || issues.stream().allMatch(issue::equals))
                && (quantity == null || amounts.stream().allMatch(amount -> amount == quantity.amount()));
    }

    Act toAct(Map<String, String> actOfEvent) {
        var inOrder = inOrder();
        var answers = new LinkedHashSet<String>();
        Quantity quantity = null;
        String issue = null;
        String speaker = null;
        String because = null;
        LocalDate ended = null;
        var learned = lead.learned();
        var stance = Stance.ALLEGED;
        for (var report : inOrder) {
            var detail = report.detail();
            quantity = quantity == null ? detail.howMany() : quantity;
            issue = issue == null ? detail.about() : issue;
            speaker = speaker == null ? detail.speaker() : speaker;
            because = because == null ? detail.because() : because;
            ended = ended == null ? detail.ended() : ended;
            learned = report.learned().isBefore(learned) ? report.learned() : learned;
            stance = report.stance() == Stance.ASSERTED ? Stance.ASSERTED : stance;
            for (var id : detail.answers()) {
                answers.add(actOfEvent.getOrDefault(id, id));
            }
        }
        answers.remove(lead.id());
        return new Act(
                lead.id(),
                lead.day(),
                learned,
                new Dyad(lead.actor().code(), lead.recipient().orElseThrow().code()),
                lead.type(),
                stance,
                new Detail(quantity, issue, speaker, because, List.copyOf(answers), ended),
                evidence(inOrder));
    }

    /** What the reports rest on; of curated rows in the same words the first. */
    private static List<Evidence> evidence(List<CodedEvent> inOrder) {
        if (inOrder.size() == 1) {
            return List.of(inOrder.get(0).evidence());
        }
        var evidence = new ArrayList<Evidence>(inOrder.size());
        Set<List<String>> curated = new HashSet<>();
        for (var report : inOrder) {
            var told = report.evidence();
            if (!told.grade().isCurated() || curated.add(List.of(told.text(), told.cites()))) {
                evidence.add(told);
            }
        }
        return evidence;
    }
}
