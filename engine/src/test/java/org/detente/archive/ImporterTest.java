package org.detente.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detente.archive.FileReport.Outcome;
import org.detente.base.DayRange;
import org.detente.event.CodedEvent;
import org.detente.event.RandomEvents;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.EventFile;
import org.detente.store.EventQuery;
import org.detente.store.EventStore.Change;
import org.detente.store.MemoryStore;
import org.junit.jupiter.api.Test;

/** Files into a store: once, again, revised, damaged. */
class ImporterTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-07-01T12:00:00Z"), ZoneOffset.UTC);

    private final MemoryStore store = new MemoryStore();
    private final List<CodedEvent> events = RandomEvents.bare(1, 5000);

    private FileReport run(EventFile file) {
        return run("tables", true, ImportWatcher.NONE, file).get(0);
    }

    private List<FileReport> run(String tables, boolean write, ImportWatcher watcher, EventFile... files) {
        return new Importer(store, "detente 1", tables, write, watcher, NOON).run(List.of(files));
    }

    @Test
    void everyRowIsAccountedFor() {
        var report = run(new GivenFile("a", "f", events, 300, true));
        var figures = report.figures();
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(report.change()).isEqualTo(new Change(5000, 0, 0, 0));
        assertThat(figures.rows()).isEqualTo(5300);
        assertThat(figures.leftOut()).isEqualTo(Map.of(Reason.NO_ACTOR, 300L));
        var sums = figures.sums();
        assertThat(sums.events()).isEqualTo(5000);
        assertThat(sums.acts() + sums.merged() + sums.mirrored() + sums.notOnRecord())
                .isEqualTo(5000);
        assertThat(figures.covered())
                .last()
                .isEqualTo(new DayRange(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 1)));
        assertThat(store.imports())
                .singleElement()
                .satisfies(file -> assertThat(file.figures()).isEqualTo(figures));
        assertThat(report.isPartial()).isFalse(); // rows about nobody are in every event file
    }

    @Test
    void theSameFileIsPassedOverUnlessItIsReadOtherwise() {
        var file = GivenFile.of("a", events);
        run(file);
        assertThat(run(file).outcome()).isEqualTo(Outcome.PASSED_OVER);
        assertThat(run("other tables", true, ImportWatcher.NONE, file).get(0))
                .satisfies(again -> assertThat(again.outcome()).isEqualTo(Outcome.IMPORTED))
                .satisfies(again -> assertThat(again.change()).isEqualTo(new Change(0, 0, 0, 5000)));
    }

    @Test
    void whatCanBeReadOnlyOnceIsReadEveryTime() {
        var pipe = new GivenFile("standard-input", "", events, 0, true);
        run(pipe);
        assertThat(run(pipe).change()).isEqualTo(new Change(0, 0, 0, 5000));
    }

    @Test
    void aRevisedFileSaysWhatIsDifferentAndItsOldStateIsGone() {
        run(GivenFile.of("a", events));
        var report = run(GivenFile.of("a", events.subList(5, 4990)));
        assertThat(report.change()).isEqualTo(new Change(0, 0, 15, 4985));
        assertThat(store.find(EventQuery.all())).hasSize(4985);
    }

    @Test
    void ofADamagedFileNothingIsTakenAndTheOthersAre() {
        var reports = run(
                "tables",
                true,
                ImportWatcher.NONE,
                new GivenFile("damaged", "f", events, 0, false),
                GivenFile.of("sound", events.subList(0, 10)));
        assertThat(reports).extracting(FileReport::outcome).containsExactly(Outcome.UNREADABLE, Outcome.IMPORTED);
        assertThat(reports.get(0).trouble()).contains("cut off");
        assertThat(reports.get(0).isPartial()).isTrue();
        assertThat(store.find(EventQuery.all())).hasSize(10);
    }

    @Test
    void aRehearsalComparesAndWritesNothing() {
        run(GivenFile.of("a", events));
        var report = run("tables", false, ImportWatcher.NONE, GivenFile.of("a", events.subList(0, 10)))
                .get(0);
        assertThat(report.outcome()).isEqualTo(Outcome.REHEARSED);
        assertThat(report.change()).isEqualTo(new Change(0, 0, 4990, 10));
        assertThat(store.find(EventQuery.all())).hasSize(5000);
    }

    @Test
    void anIdThatStandsTwiceIsLeftOutAndNamed() {
        var twice = new ArrayList<>(events.subList(0, 10));
        twice.add(events.get(3));
        var left = new ArrayList<LeftOut>();
        var watcher = new ImportWatcher() {
            @Override
            public void left(LeftOut row) {
                left.add(row);
            }
        };
        var figures =
                run("tables", true, watcher, GivenFile.of("a", twice)).get(0).figures();
        assertThat(figures.rows()).isEqualTo(11);
        assertThat(figures.sums().events()).isEqualTo(10);
        assertThat(left)
                .singleElement()
                .hasToString("a:4: duplicate id (" + events.get(3).id() + "); the row was left out.");
    }

    @Test
    void aBugInAReaderIsNotADamagedFile() {
        var broken = new ArrayList<>(events.subList(0, 10));
        broken.add(null);
        assertThatThrownBy(() -> run(new GivenFile("a", "f", broken, 0, true)))
                .isInstanceOf(NullPointerException.class);
        assertThat(store.find(EventQuery.all())).isEmpty();
    }

    @Test
    void daysWithoutARowAreMissingFromASourceWhenNoFileHasOne() {
        run(GivenFile.of("a", on("2024-07-01", "2024-07-02", "2024-07-05")));
        run(GivenFile.of("b", on("2024-07-04", "2024-07-09")));
        assertThat(SourceSummary.of(store)).singleElement().satisfies(source -> {
            assertThat(source.documents()).isEqualTo(2);
            assertThat(source.events()).isEqualTo(5);
            assertThat(source.missing()).extracting(DayRange::toString).hasSize(2);
            assertThat(SourceSummary.days(source.missing())).isEqualTo(1 + 3);
            assertThat(SourceSummary.days(SourceSummary.missing(source.files().get(0))))
                    .isEqualTo(2);
        });
    }

    private List<CodedEvent> on(String... days) {
        var found = new ArrayList<CodedEvent>();
        for (var day : days) {
            var event = events.get(found.size());
            found.add(new CodedEvent(
                    event.id(),
                    LocalDate.parse(day),
                    LocalDate.parse(day),
                    event.actor(),
                    event.target(),
                    event.type(),
                    event.stance(),
                    event.detail(),
                    event.evidence()));
        }
        return found;
    }
}
