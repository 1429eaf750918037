package org.detente.forecast;

import org.detente.forecast.feature.Rules;
import org.detente.forecast.graph.History;
import org.detente.forecast.graph.Quadruples;
import org.detente.forecast.graph.Query;
import org.detente.forecast.graph.Traits;
import org.detente.forecast.graph.Vocabulary;

/** What is known of a graph as of a day: its history, and the rules learned from it. Grows by whole days, in order. */
public final class Knowledge {
    private final Vocabulary entities;
    private final Vocabulary relations;
    private final History history;
    private final Rules rules;

    /** Nothing is known but the names. */
    public Knowledge(Vocabulary entities, Vocabulary relations) {
        this.entities = entities;
        this.relations = relations;
        history = new History(relations.size(), Traits.of(entities.words()));
        rules = new Rules(2 * relations.size());
    }

    public Vocabulary entities() {
        return entities;
    }

    public Vocabulary relations() {
        return relations;
    }

    public History history() {
        return history;
    }

    public Rules rules() {
        return rules;
    }

    /** What is done with a day before its facts are known: from the first to after the last of them. */
    public interface Eve {
        void ask(int from, int to);
    }

    /**
     * Adds the days from the one after the last known up to, not including, another. Each is first shown to the task, while only
     * earlier days are known.
     */
    public void addDays(Quadruples facts, int until, Eve eve) {
        int from = facts.from(history.lastDay() + 1);
        int end = facts.from(until);
        while (from < end) {
            int to = facts.from(facts.day(from) + 1);
            eve.ask(from, to);
            rules.learn(history, Query.ofDay(facts, from, to, relations.size()));
            history.addDay(facts, from, to);
            from = to;
        }
    }
}
