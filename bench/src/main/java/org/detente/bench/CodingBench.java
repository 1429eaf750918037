package org.detente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.detente.actor.Directory;
import org.detente.base.Progress;
import org.detente.coding.Article;
import org.detente.coding.Coder;
import org.detente.coding.Lexicon;
import org.detente.coding.ParserProvider;
import org.detente.coding.Sentence;
import org.detente.coding.SentenceCoding.Outcome;
import org.detente.coding.SentenceParser;
import org.detente.coding.Tree;

/**
 * The whole task of coding, timed: dated sentences to findings, with as many workers as the product uses.
 *
 * <p>Reads a table with the columns {@code date, section, storyline, text} (parted by tabs, packed by gzip when its name ends in
 * {@code .gz}), or every such table of a folder. Each sentence is an article of its own, so that the CPU time of a worker falls into
 * three parts: until the sentence is parsed (splitting, names, filter), in the parser, and after it. Models and tables are read, and
 * 2,000 sentences coded, before the clock starts. The command stands in docs/benchmarks.md.
 */
public final class CodingBench {
    private static final int WORKERS = 2;
    private static final int WARM_UP = 2_000;

    private CodingBench() {}

    /** A dated sentence. */
    private record Line(LocalDate day, String text) {}

    /** What one worker did: sentences, CPU nanoseconds. */
    private record Work(int sentences, int parsed, int findings, long before, long parsing, long after) {
        static final Work NONE = new Work(0, 0, 0, 0, 0, 0);

        Work plus(Work other) {
            return new Work(
                    sentences + other.sentences,
                    parsed + other.parsed,
                    findings + other.findings,
                    before + other.before,
                    parsing + other.parsing,
                    after + other.after);
        }

        long cpu() {
            return before + parsing + after;
        }
    }

    /** Times the workers of one run by a parser of their own around the real one. */
    private static final class Run {
        private final ThreadLocal<long[]> clock = ThreadLocal.withInitial(() -> new long[2]);
        private final SentenceParser parser;
        private final Coder coder;

        Run(SentenceParser parser) {
            this.parser = parser;
            this.coder = new Coder(new TimedParser(parser, clock), Directory.standard(), Lexicon.standard());
        }

        List<Line> sentences(List<Line> lines) {
            return lines.stream()
                    .flatMap(line ->
                            parser.split(line.text()).stream().map(sentence -> new Line(line.day(), sentence.text())))
                    .toList();
        }

        Work code(List<Line> sentences, int workers) throws InterruptedException, ExecutionException {
            var next = new AtomicInteger();
            var pool = Executors.newFixedThreadPool(workers);
            try {
                var parts = new ArrayList<Future<Work>>();
                for (int i = 0; i < workers; i++) {
                    parts.add(pool.submit(() -> work(sentences, next)));
                }
                var all = Work.NONE;
                for (var part : parts) {
                    all = all.plus(part.get());
                }
                return all;
            } finally {
                pool.shutdown();
            }
        }

        private Work work(List<Line> sentences, AtomicInteger next) {
            var done = Work.NONE;
            var times = clock.get();
            for (int i = next.getAndIncrement(); i < sentences.size(); i = next.getAndIncrement()) {
                var line = sentences.get(i);
                times[0] = 0;
                long begin = cpu();
                var coded = coder.code(new Article("" + i, "bench", "", line.text(), line.day(), "", ""));
                long end = cpu();
                int parsed = (int) coded.stream()
                        .filter(sentence -> sentence.outcome() == Outcome.READ)
                        .count();
                int findings = coded.stream()
                        .mapToInt(sentence -> sentence.onRecord().size())
                        .sum();
                done = done.plus(
                        times[0] == 0
                                ? new Work(coded.size(), parsed, findings, end - begin, 0, 0)
                                : new Work(
                                        coded.size(),
                                        parsed,
                                        findings,
                                        times[0] - begin,
                                        times[1] - times[0],
                                        end - times[1]));
            }
            return done;
        }
    }

    /** Notes when the parser was entered first and left last. */
    private record TimedParser(SentenceParser parser, ThreadLocal<long[]> clock) implements SentenceParser {
        @Override
        public List<Sentence> split(String text) {
            return parser.split(text);
        }

        @Override
        public Tree parse(Sentence sentence, UnaryOperator<List<String>> correction) {
            var times = clock.get();
            if (times[0] == 0) {
                times[0] = cpu();
            }
            var tree = parser.parse(sentence, correction);
            times[1] = cpu();
            return tree;
        }

        @Override
        public String name() {
            return parser.name();
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (args.length != 1) {
            System.err.println("Name a table of dated sentences, or a folder of them.");
            System.exit(2);
        }
        var lines = read(Path.of(args[0]));
        long opening = System.nanoTime();
        var parser = ServiceLoader.load(ParserProvider.class)
                .findFirst()
                .orElseThrow()
                .open(Progress.NONE);
        var run = new Run(parser);
        double opened = seconds(System.nanoTime() - opening);
        var sentences = run.sentences(lines);
        run.code(sentences.subList(0, Math.min(WARM_UP, sentences.size())), WORKERS);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        var work = run.code(sentences, WORKERS);
        report(parser.name(), lines.size(), opened, seconds(System.nanoTime() - begin), work);
    }

    private static void report(String parser, int lines, double opened, double wall, Work work) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT, "%s, %d workers, Java %s%n", parser, WORKERS, System.getProperty("java.version"));
        System.out.printf(Locale.ROOT, "opened in %.1f s; %,d lines%n", opened, lines);
        System.out.printf(
                Locale.ROOT,
                "%,d sentences in %.1f s wall (%,.0f per second), %.1f s CPU%n",
                work.sentences(),
                wall,
                work.sentences() / wall,
                seconds(work.cpu()));
        System.out.printf(
                Locale.ROOT,
                "parsed %,d (%.1f %%); findings on record %,d%n",
                work.parsed(),
                100.0 * work.parsed() / work.sentences(),
                work.findings());
        System.out.println("part                      CPU s   sentences per CPU second");
        part("split, names, filter", work.before(), work.sentences());
        part("parse", work.parsing(), work.parsed());
        part("code", work.after(), work.parsed());
        part("whole", work.cpu(), work.sentences());
        System.out.printf(Locale.ROOT, "peak heap %,d MB%n", peak >> 20);
    }

    private static void part(String name, long nanos, int sentences) {
        System.out.printf(Locale.ROOT, "%-24s %7.1f   %,9.0f%n", name, seconds(nanos), sentences / seconds(nanos));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static List<Line> read(Path path) throws IOException {
        var files = new ArrayList<Path>();
        if (Files.isDirectory(path)) {
            try (var list = Files.list(path)) {
                list.filter(file -> file.toString().matches(".*\\.tsv(\\.gz)?"))
                        .sorted()
                        .forEach(files::add);
            }
        } else {
            files.add(path);
        }
        var lines = new ArrayList<Line>();
        for (var file : files) {
            try (var raw = Files.newInputStream(file);
                    var stream = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                    var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines()
                        .skip(1)
                        .map(line -> line.split("\t", -1))
                        .filter(cells -> cells.length == 4)
                        .forEach(cells -> lines.add(new Line(LocalDate.parse(cells[0]), cells[3])));
            }
        }
        return lines;
    }
}
