package org.detente.forecast.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.detente.forecast.graph.Quadruples;
import org.detente.forecast.graph.Query;
import org.detente.forecast.graph.Tally;
import org.detente.forecast.graph.Traits;

/** The features of a candidate, each by going through the list of all earlier facts: slow and plain, to hold the fast ones against. */
final class PlainFeatures {
    /** A fact in one of its two directions. */
    record Fact(int subject, int relation, int object, int day) {}

    private final List<Fact> facts = new ArrayList<>();
    private final int relations;
    private final Traits traits;
    private final int actors;
    private final Map<Integer, Map<String, int[]>> rulesBefore = new HashMap<>();

    private final Map<List<Integer>, Double> steps = new HashMap<>();

    PlainFeatures(Quadruples quadruples, int relations, Traits traits, int actors) {
        this.relations = relations;
        this.traits = traits;
        this.actors = actors;
        for (int i = 0; i < quadruples.size(); i++) {
            int s = quadruples.subject(i);
            int r = quadruples.relation(i);
            int o = quadruples.object(i);
            facts.add(new Fact(s, r, o, quadruples.day(i)));
            facts.add(new Fact(o, r + relations, s, quadruples.day(i)));
        }
    }

    Map<String, Double> of(Query query, int object) {
        int s = query.subject();
        int r = query.relation();
        int inverse = r < relations ? r + relations : r - relations;
        boolean forward = r < relations;
        var values = new HashMap<String, Double>();
        Predicate<Fact> own = f -> f.subject == s && f.relation == r;
        tally(values, query, "fact", own.and(f -> f.object == object), own);
        Predicate<Fact> subject = f -> f.subject == s;
        tally(values, query, "pair", subject.and(f -> f.object == object), subject);
        Predicate<Fact> plain = f -> f.relation < relations;
        Predicate<Fact> there = plain.and(f -> f.subject == s && f.object == object);
        Predicate<Fact> back = plain.and(f -> f.subject == object && f.object == s);
        tally(values, query, "ahead", forward ? there : back, subject);
        tally(values, query, "back", forward ? back : there, subject);
        Predicate<Fact> kind = f -> f.subject == s && f.relation == inverse;
        tally(values, query, "in-kind", kind.and(f -> f.object == object), kind);
        Predicate<Fact> relation = f -> f.relation == r;
        tally(values, query, "popular", relation.and(f -> f.object == object), relation);
        Predicate<Fact> country = relation.and(f -> traits.country(f.subject) == traits.country(s));
        tally(values, query, "country-popular", country.and(f -> f.object == object), country);
        tally(
                values,
                query,
                "countries",
                country.and(f -> traits.country(f.object) == traits.country(object)),
                country);
        Predicate<Fact> role = relation.and(f -> traits.role(f.subject) == traits.role(s));
        tally(values, query, "roles", role.and(f -> traits.role(f.object) == traits.role(object)), role);
        tally(values, query, "active", f -> f.subject == object, f -> f.subject == object);
        rules(values, query, object);
        walks(values, query, object);
        question(values, query, object);
        return values;
    }

    private List<Fact> before(int day, Predicate<Fact> which) {
        return facts.stream().filter(f -> f.day < day).filter(which).toList();
    }

    private double faded(int day, double halfLife, Predicate<Fact> which) {
        return before(day, which).stream()
                .mapToDouble(f -> Math.pow(2, -(day - f.day) / halfLife))
                .sum();
    }

    private void tally(
            Map<String, Double> values, Query query, String name, Predicate<Fact> which, Predicate<Fact> all) {
        int day = query.day();
        var found = before(day, which);
        int last = found.stream().mapToInt(Fact::day).max().orElse(-1);
        int first = found.stream().mapToInt(Fact::day).min().orElse(-1);
        int previous =
                found.stream().mapToInt(Fact::day).filter(d -> d < last).max().orElse(-1);
        int lastOfAll = before(day, all).stream().mapToInt(Fact::day).max().orElse(-1);
        double never = Tally.NEVER;
        values.put(name + "-count", (double) found.size());
        values.put(name + "-since-last", last < 0 ? never : day - last);
        values.put(name + "-since-first", first < 0 ? never : day - first);
        values.put(name + "-gap", previous < 0 ? never : last - previous);
        values.put(name + "-latest", last < 0 ? never : lastOfAll - last);
        values.put(
                name + "-share",
                found.isEmpty() ? 0 : (double) found.size() / before(day, all).size());
        for (int half : new int[] {2, 7, 30, 120}) {
            double part = faded(day, half, which);
            values.put(name + "-decay-" + half, part);
            values.put(name + "-share-" + half, part == 0 ? 0 : part / faded(day, half, all));
        }
    }

    /** Hits and cases by "head body age" of all days before one. */
    private Map<String, int[]> rulesBefore(int day) {
        var known = rulesBefore.get(day);
        if (known != null) {
            return known;
        }
        var counts = new HashMap<String, int[]>();
        IntStream.range(0, day).forEach(earlier -> rulesOf(earlier, counts));
        rulesBefore.put(day, counts);
        return counts;
    }

    private void rulesOf(int day, Map<String, int[]> counts) {
        var asked = facts.stream()
                .filter(f -> f.day == day)
                .map(f -> List.of(f.subject, f.relation))
                .distinct()
                .toList();
        for (var question : asked) {
            for (int object = 0; object < actors; object++) {
                int o = object;
                boolean hit = facts.contains(new Fact(question.get(0), question.get(1), object, day));
                lastBodies(day, question.get(0), o).forEach((body, last) -> {
                    count(counts, question.get(1) + " " + body + " " + Ages.classOf(day - last), hit);
                    count(counts, "head " + question.get(1), hit);
                });
            }
        }
    }

    private static void count(Map<String, int[]> counts, String key, boolean hit) {
        var pair = counts.computeIfAbsent(key, unseen -> new int[2]);
        pair[0] += hit ? 1 : 0;
        pair[1]++;
    }

    private Map<Integer, Integer> lastBodies(int day, int subject, int object) {
        var last = new HashMap<Integer, Integer>();
        before(day, f -> f.subject == subject && f.object == object)
                .forEach(f -> last.merge(f.relation, f.day, Math::max));
        return last;
    }

    private void rules(Map<String, Double> values, Query query, int object) {
        var counts = rulesBefore(query.day());
        var none = new int[2];
        var head = counts.getOrDefault("head " + query.relation(), none);
        double base = (head[0] + 1) / (head[1] + 100.0);
        var all = new ArrayList<Double>(List.of(0.0, 0.0));
        double product = 1;
        double odds = 0;
        double same = 0;
        double ahead = 0;
        double back = 0;
        var bodies = lastBodies(query.day(), query.subject(), object);
        for (var body : bodies.entrySet()) {
            int age = Ages.classOf(query.day() - body.getValue());
            var pair = counts.getOrDefault(query.relation() + " " + body.getKey() + " " + age, none);
            double confidence = pair[0] / (pair[1] + 10.0);
            all.add(confidence);
            product *= 1 - confidence;
            odds += Math.max(-1, Math.log((confidence + 1e-4) / (1 - confidence)) - Math.log(base / (1 - base)));
            boolean sameWay = (body.getKey() < relations) == (query.relation() < relations);
            if (body.getKey() == query.relation()) {
                same = confidence;
            } else if (sameWay) {
                ahead = Math.max(ahead, confidence);
            } else {
                back = Math.max(back, confidence);
            }
        }
        all.sort((one, other) -> Double.compare(other, one));
        values.put("rule-highest", all.get(0));
        values.put("rule-second", all.get(1));
        values.put("rule-any", 1 - product);
        values.put("rule-odds", odds);
        values.put("rule-same", same);
        values.put("rule-ahead", ahead);
        values.put("rule-back", back);
        values.put("pair-relations", (double) bodies.size());
    }

    private double step(int day, int from, int to) {
        return steps.computeIfAbsent(List.of(day, from, to), unseen -> newStep(day, from, to));
    }

    private double newStep(int day, int from, int to) {
        double all = faded(day, 30, f -> f.subject == from);
        return all == 0 ? 0 : faded(day, 30, f -> f.subject == from && f.object == to) / all;
    }

    private double doing(Query query, int actor, int object) {
        double all = faded(query.day(), 120, f -> f.subject == actor && f.relation == query.relation());
        return faded(query.day(), 120, f -> f.subject == actor && f.relation == query.relation() && f.object == object)
                / (all + 1);
    }

    private double two(Query query, int object) {
        return IntStream.range(0, actors)
                .mapToDouble(m -> step(query.day(), query.subject(), m) * step(query.day(), m, object))
                .sum();
    }

    private void walks(Map<String, Double> values, Query query, int object) {
        values.put("partners-of-partners", two(query, object));
        values.put(
                "partners-doing",
                IntStream.range(0, actors)
                        .mapToDouble(m -> step(query.day(), query.subject(), m) * doing(query, m, object))
                        .sum());
        values.put(
                "alike-doing",
                IntStream.range(0, actors)
                        .filter(x -> x != query.subject())
                        .mapToDouble(x -> two(query, x) * doing(query, x, object))
                        .sum());
    }

    private void question(Map<String, Double> values, Query query, int object) {
        int day = query.day();
        Predicate<Fact> own = f -> f.subject == query.subject() && f.relation == query.relation();
        var found = before(day, own);
        values.put("question-count", (double) found.size());
        values.put("question-decay-30", faded(day, 30, own));
        int last = found.stream().mapToInt(Fact::day).max().orElse(-1);
        values.put("question-since-last", last < 0 ? (double) Tally.NEVER : day - last);
        values.put("subject-decay-30", faded(day, 30, f -> f.subject == query.subject()));
        values.put("relation-decay-30", faded(day, 30, f -> f.relation == query.relation()));
        values.put("question-backward", query.relation() < relations ? 0.0 : 1.0);
        double season = faded(day, 120, f -> f.subject == object);
        values.put("active-trend", season == 0 ? 0 : faded(day, 7, f -> f.subject == object) / season);
        values.put("same-country", same(traits.country(query.subject()), traits.country(object)));
        values.put("same-actor", object == query.subject() ? 1.0 : 0.0);
        values.put("same-role", same(traits.role(query.subject()), traits.role(object)));
    }

    private static double same(int one, int other) {
        return one == 0 || other == 0 ? -1 : one == other ? 1 : 0;
    }
}
