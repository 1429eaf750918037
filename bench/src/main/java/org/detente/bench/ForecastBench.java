package org.detente.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.detente.base.Progress;
import org.detente.forecast.ForecastSettings;
import org.detente.forecast.Knowledge;
import org.detente.forecast.Learner;
import org.detente.forecast.graph.GraphFolder;
import org.detente.forecast.graph.Quadruples;

/**
 * How the time of forecasts grows with the facts: a quarter, half and all of {@code train.txt} of a benchmark, counted day by day
 * ("count") or learned from as well ("learn"). The command stands in docs/benchmarks.md.
 */
public final class ForecastBench {
    private ForecastBench() {}

    /** @param args folder of the benchmark, then "count" or "learn" */
    public static void main(String[] args) {
        if (args.length != 2 || !Set.of("count", "learn").contains(args[1])) {
            System.err.println("usage: ForecastBench FOLDER count|learn");
            System.exit(2);
        }
        var graph = GraphFolder.read(Path.of(args[0]));
        int all = graph.train().size();
        run(graph, graph.train().first(all / 10), args[1]); // until the code is compiled
        System.out.println("facts\twall s\tCPU s");
        for (int part : new int[] {4, 2, 1}) {
            System.out.println(run(graph, graph.train().first(all / part), args[1]));
        }
    }

    private static String run(GraphFolder graph, Quadruples facts, String task) {
        long wall = System.nanoTime();
        double before = cpuSeconds();
        var knowledge = new Knowledge(graph.entities(), graph.relations());
        int until = facts.lastDay() + 1;
        if (task.equals("count")) {
            knowledge.addDays(facts, until, (from, to) -> {});
        } else {
            Learner.learn(knowledge, facts, until, ForecastSettings.DEFAULT, Progress.NONE);
        }
        double seconds = (System.nanoTime() - wall) / 1e9;
        return String.format(Locale.ROOT, "%d\t%.1f\t%.1f", facts.size(), seconds, cpuSeconds() - before);
    }

    private static double cpuSeconds() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean process
                ? process.getProcessCpuTime() / 1e9
                : 0;
    }
}
