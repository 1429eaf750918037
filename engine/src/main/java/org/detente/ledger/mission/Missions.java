package org.detente.ledger.mission;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.detente.actor.Pair;
import org.detente.event.Act;
import org.detente.ledger.Ledger;
import org.detente.ledger.Measure;

/**
 * The diplomatic missions of two states in each other on a day, as far as acts tell: silence is not proof that all is well, and
 * a closure without an end on record is not proof that the mission is closed.
 *
 * @param day    the day; what was done or learned later is not in it
 * @param first  missions of the first state in the second
 * @param second missions of the second state in the first
 */
public record Missions(LocalDate day, Delegation first, Delegation second) implements Serializable {
    private static final Pattern HIRING =
            Pattern.compile("\\b(hir(e|es|ed|ing)|employ(s|ed|ing)?|recruit\\w*) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern AHEAD =
            Pattern.compile("\\b(would|will|is to|are to|agreed)\\b", Pattern.CASE_INSENSITIVE);

    /** @param acts between the two, in any order; those after the day are left out */
    public static Missions of(Pair pair, Collection<Act> acts, LocalDate day, Places places) {
        var known = acts.stream()
                .filter(act -> !act.day().isAfter(day) && !act.learned().isAfter(day))
                .filter(act -> act.isBetween(pair))
                .sorted(Act.ORDER)
                .toList();
        var ledger = Ledger.of(known);
        return new Missions(
                day,
                delegation(pair.first(), pair.second(), known, ledger, day, places),
                delegation(pair.second(), pair.first(), known, ledger, day, places));
    }

    public List<Delegation> both() {
        return List.of(first, second);
    }

    private static Delegation delegation(
            String sender, String host, List<Act> acts, Ledger ledger, LocalDate day, Places places) {
        var caps = standing(ledger, host, Set.of("cap_staff"), day);
        return new Delegation(
                sender,
                host,
                post(sender, host, acts),
                sites(sender, host, ledger, places, measure -> measure.isStandingOn(day)),
                sites(sender, host, ledger, places, measure -> measure.on(day) == Measure.Status.ENDED),
                caps.stream().filter(measure -> !isHiringBan(measure)).toList(),
                caps.stream().filter(Missions::isHiringBan).toList(),
                standing(ledger, sender, Set.of("cut_own_staff"), day),
                ledger.measures().stream()
                        .filter(measure -> is(measure, host, Set.of("expel_diplomats")))
                        .toList(),
                acts.stream()
                        .filter(act -> act.type().id().equals("readmit_diplomats")
                                && act.dyad().actor().equals(host))
                        .toList(),
                standing(ledger, sender, Set.of("suspend_visas"), day),
                standing(ledger, host, Set.of("seize_property"), day));
    }

    private static List<Measure> standing(Ledger ledger, String actor, Set<String> types, LocalDate day) {
        return ledger.measures().stream()
                .filter(measure -> is(measure, actor, types) && measure.isStandingOn(day))
                .toList();
    }

    private static boolean is(Measure measure, String actor, Set<String> types) {
        return measure.act().dyad().actor().equals(actor)
                && types.contains(measure.act().type().id());
    }

    /** A ban on hiring comes as a limit on staff; its words tell. */
    static boolean isHiringBan(Measure measure) {
        return HIRING.matcher(measure.act().summary()).find();
    }

    private static List<Site> sites(
            String sender, String host, Ledger ledger, Places places, Predicate<Measure> which) {
        var sites = new ArrayList<Site>();
        for (var measure : ledger.measures()) {
            boolean own = is(measure, sender, Set.of("close_own_mission"));
            if ((own || is(measure, host, Set.of("close_mission"))) && which.test(measure)) {
                var named = places.of(measure.act(), host);
                (named.isEmpty() ? List.of("") : named).forEach(place -> sites.add(new Site(place, own, measure)));
            }
        }
        return sites;
    }

    /** The last act that tells where the ambassador is. */
    private static Post post(String sender, String host, List<Act> acts) {
        var last = new Post(Post.State.NOTHING_ON_RECORD, null, null);
        for (var act : acts) {
            var actor = act.dyad().actor();
            var state = switch (act.type().id()) {
                case "recall_ambassador" -> actor.equals(sender) ? Post.State.RECALLED : null;
                case "expel_diplomats" -> actor.equals(host) && isOfAmbassador(act) ? Post.State.EXPELLED : null;
                case "return_ambassador", "appoint_ambassador" ->
                    !actor.equals(sender)
                            ? null
                            : AHEAD.matcher(act.summary()).find() ? Post.State.RETURN_ANNOUNCED : Post.State.IN_POST;
                case "break_relations" -> Post.State.RECALLED;
                case "restore_relations" ->
                    act.summary().contains("mbassador") && isAway(last) ? Post.State.RETURN_ANNOUNCED : null;
                default -> null;
            };
            if (state != null) {
                last = new Post(state, act.day(), act);
            }
        }
        return last;
    }

    private static boolean isAway(Post post) {
        return post.state() == Post.State.RECALLED || post.state() == Post.State.EXPELLED;
    }

    private static boolean isOfAmbassador(Act act) {
        return act.detail()
                .quantity()
                .filter(quantity -> quantity.unit().matches("ambassadors?"))
                .isPresent();
    }
}
