package org.detente.event;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.actor.Pair;
import org.detente.ontology.ActTypeFilter;

/**
 * What is asked for beside the states and the days. An empty set asks for all; every part must be met.
 *
 * @param by      codes of those who act; of a symmetric act both do
 * @param towards codes of those to whom it is done; of a symmetric act both are
 * @param types   kinds of acts
 * @param sources names of the sources that report it
 * @param issues  what it is about; a report that names no issue is about none of them
 * @param stances how it is put
 */
public record EventFilter(
        Set<String> by,
        Set<String> towards,
        ActTypeFilter types,
        Set<String> sources,
        Set<String> issues,
        Set<Stance> stances)
        implements Serializable {
    /** Asks for everything. */
    public static final EventFilter ALL =
            new EventFilter(Set.of(), Set.of(), ActTypeFilter.ALL, Set.of(), Set.of(), Set.of());

    public EventFilter {
        by = Set.copyOf(by);
        towards = Set.copyOf(towards);
        sources = Set.copyOf(sources);
        issues = Set.copyOf(issues);
        stances = Set.copyOf(stances);
    }

    /** Asks for the reports of these sources, and nothing else. */
    public static EventFilter ofSources(Set<String> sources) {
        return new EventFilter(Set.of(), Set.of(), ActTypeFilter.ALL, sources, Set.of(), Set.of());
    }

    public EventFilter withBy(Set<String> asked) {
        return new EventFilter(asked, towards, types, sources, issues, stances);
    }

    public EventFilter withStances(Set<Stance> asked) {
        return new EventFilter(by, towards, types, sources, issues, asked);
    }

    /** The plain meaning of the filter; a database must answer the same. */
    public boolean matches(CodedEvent event) {
        var actor = event.actor().code();
        var recipient = event.recipient().map(Party::code).orElse("");
        boolean symmetric = event.type().symmetric();
        return isAmong(by, actor, recipient, symmetric)
                && isAmong(towards, recipient, actor, symmetric)
                && types.matches(event.type())
                && fits(sources, event.evidence().origin().source())
                && fits(issues, event.detail().issue().orElse(""))
                && fits(stances, event.stance());
    }

    /** The same of an act. Its sources are not asked: which reports make an act is settled before. */
    public boolean matches(Act act) {
        boolean symmetric = act.type().symmetric();
        return isAmong(by, act.dyad().actor(), act.dyad().recipient(), symmetric)
                && isAmong(towards, act.dyad().recipient(), act.dyad().actor(), symmetric)
                && types.matches(act.type())
                && fits(issues, act.detail().issue().orElse(""))
                && fits(stances, act.stance());
    }

    /** Directions between two states in which an act can match: there, back, and both at once. */
    public List<String> directions(Pair pair) {
        var directions = new ArrayList<String>();
        for (var dyad : pair.directions()) {
            if (fits(by, dyad.actor()) && fits(towards, dyad.recipient())) {
                directions.add(dyad.toString());
            }
        }
        if (!directions.isEmpty()) {
            directions.add(pair.toString());
        }
        return List.copyOf(directions);
    }

    private static boolean isAmong(Set<String> asked, String one, String other, boolean symmetric) {
        return fits(asked, one) || (symmetric && asked.contains(other));
    }

    private static <T> boolean fits(Set<T> asked, T value) {
        return asked.isEmpty() || asked.contains(value);
    }
}
