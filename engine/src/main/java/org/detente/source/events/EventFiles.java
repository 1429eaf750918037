package org.detente.source.events;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.detente.base.Problem;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.Recognised.Events;
import org.detente.source.events.Recognised.MentionsOnly;
import org.detente.source.events.Recognised.Nothing;
import org.jspecify.annotations.Nullable;

/** Finds the event files that there are to read, and tells their formats by their content. */
public final class EventFiles {
    private final Mentions mentions = new Mentions();
    private final List<EventFile> files = new ArrayList<>();
    private final List<Place> mentionFiles = new ArrayList<>();
    private final Consumer<? super ImportIssue> issues;
    private final Recogniser recogniser;

    /**
     * What no file says itself.
     *
     * @param mapping       file that says what the columns of other tables are, or null
     * @param origin        first day of temporal knowledge graphs that we do not know, or null
     * @param standardInput what the path "-" stands for, or null
     */
    public record Settings(
            @Nullable Path mapping,
            @Nullable LocalDate origin,
            @Nullable InputStream standardInput) {
        public static final Settings NONE = new Settings(null, null, null);
    }

    private EventFiles(Codebook codes, Consumer<? super ImportIssue> issues) {
        this.issues = issues;
        this.recogniser = new Recogniser(codes, mentions);
    }

    /**
     * Files, folders with all that lies in them, in the order of their names, patterns such as {@code data/2019*.CSV}, "-" for
     * standard input. Archives (zip) and gzipped files are opened.
     *
     * @param issues hears of everything that cannot be read or recognised
     * @return what can be read, in order; no two files of a source have the same name
     * @throws Problem if the mapping of the settings cannot be used
     */
    public static List<EventFile> in(
            List<String> paths, Codebook codes, Settings settings, Consumer<? super ImportIssue> issues) {
        var found = new EventFiles(codes, issues);
        new Paths(found::issue, found::take, settings.standardInput()).walk(paths);
        found.joinMentions();
        return found.named();
    }

    private void issue(String where, Reason reason, String what) {
        issues.accept(new ImportIssue(where, reason, what + "."));
    }

    private void take(Place place) {
        try {
            var recognised = recogniser.recognise(place);
            if (recognised instanceof Events events) {
                files.add(events.file());
            } else if (recognised instanceof MentionsOnly only) {
                mentionFiles.add(only.place());
            } else if (recognised instanceof Nothing nothing) {
                issue(place.where(), nothing.reason(), nothing.what());
            }
        } catch (IOException e) {
            issue(
                    place.where(),
                    Reason.UNREADABLE,
                    "it cannot be read (" + Problem.reasonOf(e) + "); it was left out. Fetch the file again");
        }
    }

    /** Mentions are read at once, when there are events that they may belong to. */
    private void joinMentions() {
        boolean wanted = files.stream().anyMatch(file -> file.format().startsWith("GDELT 2.0"));
        for (var place : mentionFiles) {
            if (!wanted) {
                issue(
                        place.where(),
                        Reason.NO_EVENTS,
                        "it holds mentions of events of GDELT, and no event; it was left out. Give it together with the file of the events");
            } else {
                join(place);
            }
        }
    }

    private void join(Place place) {
        try (var rows = new TabRows(place.open(at -> {}))) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (!mentions.add(row)) {
                    issue(
                            place.where() + ":" + row.line(),
                            Reason.TOO_LARGE,
                            "there are more than %,d mentions; those from here on were not joined to their events. Import fewer days at once"
                                    .formatted(Bounds.MENTIONS));
                    return;
                }
            }
        } catch (IOException e) {
            issue(
                    place.where(),
                    Reason.UNREADABLE,
                    "it cannot be read to its end (" + Problem.reasonOf(e) + "); mentions before the damage were used");
        }
    }

    /** Files of one name get that of their folder before it; what is then still the same is left out. */
    private List<EventFile> named() {
        var names = new HashSet<String>();
        var named = new ArrayList<EventFile>();
        for (var file : files) {
            if (names.add(file.source() + "\t" + file.document())) {
                named.add(file);
            } else if (file instanceof TableFile table
                    && names.add(file.source() + "\t" + table.place().folder() + "/" + file.document())) {
                named.add(table.called(table.place().folder() + "/" + file.document()));
            } else {
                issue(
                        file.document(),
                        Reason.DUPLICATE_ID,
                        "an earlier file has the same name; it was left out. Rename it if it is another one");
            }
        }
        return List.copyOf(named);
    }
}
