package org.detente.forecast.graph;

/**
 * What is known of a graph as of a day: counts of facts from every side that a forecast looks from. It grows by whole days, in
 * order; a forecast for a day sees it before that day is added, and cannot look ahead.
 *
 * <p>Each fact is added twice, as (subject, relation, object) and as (object, inverse relation, subject): the inverse of
 * relation r is r + {@link #relations()}. Below, "relation" is one of both kinds. Reading from several threads is safe while
 * nothing is added.
 */
public final class History {
    private final int relations;
    private final Traits traits;
    private int day = -1;

    /** By subject, relation, object. */
    public final Tally facts = new Tally();

    /** By subject, relation. */
    public final Tally subjectRelations = new Tally();

    /** By subject and object, whatever the relation and whoever acts. */
    public final Tally pairs = new Tally();

    /** By subject and object, of what the subject does to the object. */
    public final Tally deeds = new Tally();

    /** By subject. */
    public final Tally subjects = new Tally();

    /** By relation, object. */
    public final Tally relationObjects = new Tally();

    /** By relation. */
    public final Tally relationTotals = new Tally();

    /** By country of the subject, relation, object. */
    public final Tally countryFacts = new Tally();

    /** By country of the subject, relation. */
    public final Tally countryRelations = new Tally();

    /** By country of the subject, relation, country of the object. */
    public final Tally countryPairs = new Tally();

    /** By role of the subject, relation, role of the object. */
    public final Tally rolePairs = new Tally();

    /** By role of the subject, relation. */
    public final Tally roleRelations = new Tally();

    /** Facts by subject and relation. */
    public final Chains factsOfSubjectRelation = new Chains();

    /** Facts by pair. */
    public final Chains factsOfPair = new Chains();

    /** Pairs by subject. */
    public final Chains pairsOfSubject = new Chains();

    /** Relation-objects by relation. */
    public final Chains objectsOfRelation = new Chains();

    /** Country facts by country and relation. */
    public final Chains objectsOfCountryRelation = new Chains();

    /**
     * Nothing is known.
     *
     * @param relations number of relations without inverses
     */
    public History(int relations, Traits traits) {
        this.relations = relations;
        this.traits = traits;
    }

    /** Number of relations without inverses. */
    public int relations() {
        return relations;
    }

    /** The relation the other way round. */
    public int inverse(int relation) {
        return relation < relations ? relation + relations : relation - relations;
    }

    public Traits traits() {
        return traits;
    }

    /** The last day of which anything was added; -1 if nothing was. */
    public int lastDay() {
        return day;
    }

    /**
     * Adds the facts of one day.
     *
     * @param from index of its first fact
     * @param to   index after its last fact
     * @throws IllegalArgumentException if the day is not later than all before
     */
    public void addDay(Quadruples quadruples, int from, int to) {
        for (int i = from; i < to; i++) {
            int today = quadruples.day(i);
            if (today < day || (i == from && today == day)) {
                throw new IllegalArgumentException("Day " + today + " comes after day " + day + ".");
            }
            day = today;
            int relation = quadruples.relation(i);
            add(quadruples.subject(i), relation, quadruples.object(i));
            add(quadruples.object(i), relation + relations, quadruples.subject(i));
            deeds.add(Key.of(quadruples.subject(i), quadruples.object(i)), day);
        }
    }

    private void add(int subject, int relation, int object) {
        int subjectRelation = subjectRelations.add(Key.of(subject, relation), day);
        int pair = pairs.add(Key.of(subject, object), day);
        if (pairs.count(pair) == 1) {
            pairsOfSubject.add(subject, pair);
        }
        int fact = facts.add(Key.of(subject, relation, object), day);
        if (facts.count(fact) == 1) {
            factsOfSubjectRelation.add(subjectRelation, fact);
            factsOfPair.add(pair, fact);
        }
        subjects.add(subject, day);
        relationTotals.add(relation, day);
        int relationObject = relationObjects.add(Key.of(relation, object), day);
        if (relationObjects.count(relationObject) == 1) {
            objectsOfRelation.add(relation, relationObject);
        }
        addTraits(subject, relation, object);
    }

    private void addTraits(int subject, int relation, int object) {
        int country = traits.country(subject);
        int countryRelation = countryRelations.add(Key.of(country, relation), day);
        int countryFact = countryFacts.add(Key.of(country, relation, object), day);
        if (countryFacts.count(countryFact) == 1) {
            objectsOfCountryRelation.add(countryRelation, countryFact);
        }
        countryPairs.add(Key.of(country, relation, traits.country(object)), day);
        int role = traits.role(subject);
        roleRelations.add(Key.of(role, relation), day);
        rolePairs.add(Key.of(role, relation, traits.role(object)), day);
    }
}
