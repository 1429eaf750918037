package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.detente.event.Act;
import org.detente.ledger.Measure;
import org.detente.ledger.mission.Delegation;
import org.detente.ledger.mission.Missions;
import org.detente.ledger.mission.Post;
import org.detente.ledger.mission.Site;
import org.detente.ledger.mission.WayBack;

/** The missions of a pair as JSON, and the way back when it was asked for. */
public record MissionsView(LocalDate day, List<DelegationView> delegations, Optional<WayBackView> wayBack) {

    public static MissionsView of(Missions missions, Optional<WayBack> wayBack, UnaryOperator<String> names) {
        var day = missions.day();
        return new MissionsView(
                day,
                missions.both().stream()
                        .map(delegation -> DelegationView.of(delegation, day, names))
                        .toList(),
                wayBack.map(WayBackView::of));
    }

    /** Missions of one state in the other. */
    public record DelegationView(
            String sender,
            String host,
            String title,
            AmbassadorView ambassador,
            List<SiteView> closed,
            List<SiteView> reopened,
            List<ItemView> staffCaps,
            List<ItemView> hiringBans,
            List<ItemView> ownCuts,
            ExpulsionsView expulsions,
            List<ItemView> visaStops,
            List<ItemView> seizedProperty) {
        static DelegationView of(Delegation d, LocalDate day, UnaryOperator<String> names) {
            return new DelegationView(
                    d.sender(),
                    d.host(),
                    "%s in %s".formatted(names.apply(d.sender()), names.apply(d.host())),
                    AmbassadorView.of(d.ambassador()),
                    sites(d.closed(), day),
                    sites(d.reopened(), day),
                    items(d.caps(), day),
                    items(d.hiringBans(), day),
                    items(d.ownCuts(), day),
                    new ExpulsionsView(
                            d.expelled(),
                            d.allowedBack(),
                            d.netExpelled(),
                            d.ordersWithoutNumber(),
                            items(d.expulsions(), day),
                            d.readmitted().stream().map(Act::id).toList()),
                    items(d.visas(), day),
                    items(d.seized(), day));
        }
    }

    /** Where the ambassador is. */
    public record AmbassadorView(String state, Optional<LocalDate> since, Optional<String> act, Optional<String> text) {
        static AmbassadorView of(Post post) {
            return new AmbassadorView(
                    post.state().words(),
                    post.by().map(Act::day),
                    post.by().map(Act::id),
                    post.by().map(Act::summary));
        }
    }

    /** A mission by place; no place where the words give none. */
    public record SiteView(Optional<String> place, boolean own, ItemView closure) {}

    /** Expulsions; the numbers leave out orders without a number. */
    public record ExpulsionsView(
            long people,
            long readmitted,
            long net,
            long ordersWithoutNumber,
            List<ItemView> orders,
            List<String> readmissions) {}

    /** A measure with its act and sentence. */
    public record ItemView(
            String act,
            LocalDate announced,
            LocalDate from,
            Optional<ActView.QuantityView> quantity,
            String standing,
            String text) {
        static ItemView of(Measure measure, LocalDate day) {
            return new ItemView(
                    measure.act().id(),
                    measure.announced(),
                    measure.from(),
                    measure.act().detail().quantity().map(ActView.QuantityView::of),
                    measure.standing(day),
                    measure.act().summary());
        }
    }

    /** The way back. */
    public record WayBackView(LocalDate to, List<UndoingView> steps) {
        static WayBackView of(WayBack way) {
            return new WayBackView(
                    way.target(),
                    way.steps().stream()
                            .map(step -> new UndoingView(
                                    step.mover(),
                                    step.deed(),
                                    Optional.of(step.after()).filter(id -> !id.isEmpty()),
                                    ItemView.of(step.measure(), way.day())))
                            .toList());
        }
    }

    /** One step of the way back. */
    public record UndoingView(String mover, String deed, Optional<String> after, ItemView undoes) {}

    private static List<SiteView> sites(List<Site> sites, LocalDate day) {
        return sites.stream()
                .map(site -> new SiteView(
                        Optional.of(site.place()).filter(place -> !place.isEmpty()),
                        site.own(),
                        ItemView.of(site.measure(), day)))
                .toList();
    }

    private static List<ItemView> items(List<Measure> measures, LocalDate day) {
        return measures.stream().map(measure -> ItemView.of(measure, day)).toList();
    }
}
