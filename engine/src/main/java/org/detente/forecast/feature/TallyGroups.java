package org.detente.forecast.feature;

import static org.detente.forecast.feature.TallyFeatures.Part.COUNT;
import static org.detente.forecast.feature.TallyFeatures.Part.DECAY_120;
import static org.detente.forecast.feature.TallyFeatures.Part.DECAY_2;
import static org.detente.forecast.feature.TallyFeatures.Part.DECAY_30;
import static org.detente.forecast.feature.TallyFeatures.Part.DECAY_7;
import static org.detente.forecast.feature.TallyFeatures.Part.GAP;
import static org.detente.forecast.feature.TallyFeatures.Part.LATEST;
import static org.detente.forecast.feature.TallyFeatures.Part.SHARE;
import static org.detente.forecast.feature.TallyFeatures.Part.SHARE_120;
import static org.detente.forecast.feature.TallyFeatures.Part.SHARE_2;
import static org.detente.forecast.feature.TallyFeatures.Part.SHARE_30;
import static org.detente.forecast.feature.TallyFeatures.Part.SHARE_7;
import static org.detente.forecast.feature.TallyFeatures.Part.SINCE_FIRST;
import static org.detente.forecast.feature.TallyFeatures.Part.SINCE_LAST;

import java.util.List;
import org.detente.forecast.graph.History;
import org.detente.forecast.graph.Key;
import org.detente.forecast.graph.Query;

/** Which tallies of a history are measured of each candidate, and which parts of each. */
final class TallyGroups {
    private final History history;

    private TallyGroups(History history) {
        this.history = history;
    }

    static List<FeatureGroup> of(History history) {
        var groups = new TallyGroups(history);
        return List.of(
                groups.recurrence(),
                groups.pair(),
                groups.deeds(),
                groups.suffered(),
                groups.inKind(),
                groups.popularity(),
                groups.popularityInCountry(),
                groups.betweenCountries(),
                groups.betweenRoles(),
                groups.activity());
    }

    private FeatureGroup recurrence() {
        return new TallyFeatures(
                "fact",
                "the same relation of the pair before",
                history.facts,
                (query, object) -> Key.of(query.subject(), query.relation(), object),
                history.subjectRelations,
                query -> Key.of(query.subject(), query.relation()),
                COUNT,
                SINCE_LAST,
                SINCE_FIRST,
                GAP,
                DECAY_2,
                DECAY_7,
                DECAY_30,
                DECAY_120,
                SHARE,
                SHARE_2,
                SHARE_7,
                SHARE_30,
                SHARE_120,
                LATEST);
    }

    private FeatureGroup pair() {
        return new TallyFeatures(
                "pair",
                "any relation of the pair before",
                history.pairs,
                (query, object) -> Key.of(query.subject(), object),
                history.subjects,
                Query::subject,
                COUNT,
                SINCE_LAST,
                SINCE_FIRST,
                GAP,
                DECAY_2,
                DECAY_7,
                DECAY_30,
                SHARE,
                SHARE_2,
                SHARE_7,
                SHARE_30,
                SHARE_120,
                LATEST);
    }

    private FeatureGroup deeds() {
        return new TallyFeatures(
                "ahead",
                "anything in the direction of the question between the pair",
                history.deeds,
                this::ahead,
                history.subjects,
                Query::subject,
                SINCE_LAST,
                DECAY_7,
                DECAY_30,
                SHARE_30);
    }

    private FeatureGroup suffered() {
        return new TallyFeatures(
                "back",
                "anything in the other direction between the pair",
                history.deeds,
                this::back,
                history.subjects,
                Query::subject,
                SINCE_LAST,
                DECAY_7,
                DECAY_30,
                SHARE_30);
    }

    private long ahead(Query query, int object) {
        return query.relation() < history.relations()
                ? Key.of(query.subject(), object)
                : Key.of(object, query.subject());
    }

    private long back(Query query, int object) {
        return query.relation() < history.relations()
                ? Key.of(object, query.subject())
                : Key.of(query.subject(), object);
    }

    private FeatureGroup inKind() {
        return new TallyFeatures(
                "in-kind",
                "the same relation in the other direction before",
                history.facts,
                (query, object) -> Key.of(query.subject(), history.inverse(query.relation()), object),
                history.subjectRelations,
                query -> Key.of(query.subject(), history.inverse(query.relation())),
                COUNT,
                SINCE_LAST,
                DECAY_7,
                SHARE_30,
                SHARE_120);
    }

    private FeatureGroup popularity() {
        return new TallyFeatures(
                "popular",
                "the candidate in this relation to anybody",
                history.relationObjects,
                (query, object) -> Key.of(query.relation(), object),
                history.relationTotals,
                Query::relation,
                COUNT,
                SINCE_LAST,
                DECAY_2,
                SHARE,
                SHARE_7,
                SHARE_30,
                SHARE_120);
    }

    private FeatureGroup popularityInCountry() {
        return new TallyFeatures(
                "country-popular",
                "the candidate in this relation to actors of the subject's country",
                history.countryFacts,
                (query, object) -> Key.of(country(query.subject()), query.relation(), object),
                history.countryRelations,
                query -> Key.of(country(query.subject()), query.relation()),
                COUNT,
                SINCE_LAST,
                SHARE,
                SHARE_7,
                SHARE_30,
                SHARE_120);
    }

    private FeatureGroup betweenCountries() {
        return new TallyFeatures(
                "countries",
                "this relation between the two countries",
                history.countryPairs,
                (query, object) -> Key.of(country(query.subject()), query.relation(), country(object)),
                history.countryRelations,
                query -> Key.of(country(query.subject()), query.relation()),
                SHARE,
                SHARE_30);
    }

    private FeatureGroup betweenRoles() {
        return new TallyFeatures(
                "roles",
                "this relation between the two roles",
                history.rolePairs,
                (query, object) -> Key.of(role(query.subject()), query.relation(), role(object)),
                history.roleRelations,
                query -> Key.of(role(query.subject()), query.relation()),
                SHARE,
                SHARE_120);
    }

    private FeatureGroup activity() {
        return new TallyFeatures(
                "active",
                "the candidate in any relation",
                history.subjects,
                (query, object) -> object,
                history.subjects,
                Query::subject,
                COUNT,
                SINCE_LAST,
                SINCE_FIRST,
                DECAY_2,
                DECAY_7,
                DECAY_30,
                DECAY_120);
    }

    private int country(int actor) {
        return history.traits().country(actor);
    }

    private int role(int actor) {
        return history.traits().role(actor);
    }
}
