package org.detente.forecast;

import java.util.List;

/**
 * Why a candidate has its score.
 *
 * @param actor         name of the candidate
 * @param rank          among the candidates, from 1
 * @param candidates    number of them
 * @param score         sum of the contributions
 * @param contributions of all features that add or take anything, the largest first
 * @param rules         what the pair last had and how often the asked relation came after it, the most confident first
 */
public record Explanation(
        String actor, int rank, int candidates, double score, List<Contribution> contributions, List<RuleCard> rules) {

    public Explanation {
        contributions = List.copyOf(contributions);
        rules = List.copyOf(rules);
    }

    /**
     * What one feature adds.
     *
     * @param feature name
     * @param meaning in words
     * @param value   measured
     * @param points  added to the score, or taken from it
     */
    public record Contribution(String feature, String meaning, double value, double points) {}

    /**
     * A rule that speaks for the candidate: the pair last had the body so long ago.
     *
     * @param body       the last fact of the body between the two
     * @param age        class of its age in words
     * @param hits       of all earlier questions and objects in that state, those where the object was an answer
     * @param cases      all of them
     * @param confidence share of hits, with caution
     * @param precedents what followed the body between these two before, oldest first
     */
    public record RuleCard(
            NamedFact body, String age, int hits, int cases, double confidence, List<Precedent> precedents) {
        public RuleCard {
            precedents = List.copyOf(precedents);
        }

        /** How many of the precedents are hits. */
        public long precedentHits() {
            return precedents.stream().filter(Precedent::isHit).count();
        }
    }

    /**
     * A fact in words.
     *
     * @param day number of the day
     */
    public record NamedFact(String subject, String relation, String object, int day) {}
}
