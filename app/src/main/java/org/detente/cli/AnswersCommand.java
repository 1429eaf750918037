package org.detente.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.detente.Workbench;
import org.detente.event.Act;
import org.detente.json.EpisodeView;
import org.detente.json.Json;
import org.detente.json.LinkView;
import org.detente.ledger.link.Episode;
import org.detente.ledger.link.Link;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code detente answers}: what answered what between two states, how sure that is, and why. */
@Command(
        name = "answers",
        mixinStandardHelpOptions = true,
        header = "List what answered what between two states, how sure that is, and why.",
        description = {
            "\"stated\" means that the record says so; else the probability is that of a model (docs/methods/answers.md).",
            "Chance: how often an act of the kind would follow so soon although it answers nothing; small speaks for the link."
        },
        footer = {"", "Example: detente answers USA RUS --from 2021-04-01 --why"})
final class AnswersCommand extends RecordQuestion {
    @Mixin
    private PairParameters states;

    @Option(names = "--from", paramLabel = "DAY", description = "Only answers given on this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Only answers given on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--episodes", description = "List the chains that acts and answers form instead.")
    private boolean episodes;

    @Option(names = "--why", description = "Show what each clue adds.")
    private boolean why;

    @Override
    String answer(Workbench workbench) {
        var known = workbench.recordBeside(states.pair(workbench), record.asOf(), Workbench.LINKED_DAYS);
        var links = workbench.links(known).stream()
                .filter(link -> isWithin(link.answer().act().day()))
                .toList();
        if (episodes) {
            return json ? episodesAsJson(links) : episodesAsTable(links);
        }
        return json
                ? Json.write(links.stream().map(LinkView::of).toList()) + "\n"
                : table(links) + "%d answers; the record is that of %s.%n".formatted(links.size(), known.asOf());
    }

    private boolean isWithin(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static String episodesAsJson(List<Link> links) {
        return Json.write(Episode.of(links).stream().map(EpisodeView::of).toList()) + "\n";
    }

    private static String episodesAsTable(List<Link> links) {
        var grid = new Grid("first", "last", "days", "acts", "begun by", "ended by", "peak rung", "episode");
        var found = Episode.of(links);
        for (var episode : found) {
            grid.add(
                    episode.first().day(),
                    episode.last().day(),
                    episode.days(),
                    episode.acts().size(),
                    episode.first().dyad().actor(),
                    episode.last().dyad().actor(),
                    episode.peakRung(),
                    episode.name());
        }
        return grid + "%d episodes.%n".formatted(found.size());
    }

    private String table(List<Link> links) {
        var grid = new Grid("day", "answer", "to", "of", "sure", "delay", "chance", "size");
        for (var link : links) {
            var act = link.answer().act();
            var trigger = link.answer().trigger();
            grid.note(
                    why
                            ? ActListing.marked(act) + "\n<- " + ActListing.marked(trigger) + "\n" + reasons(link)
                            : act.remarks().isEmpty() ? "" : ActListing.marked(act),
                    act.day(),
                    who(act),
                    who(trigger),
                    trigger.day(),
                    link.stated() ? "stated" : figure(link.probability()),
                    link.answer().delayDays() + " d",
                    link.delayChance().isPresent() ? figure(link.delayChance().getAsDouble()) : "-",
                    link.size() == Link.Size.NOT_COMPARABLE
                            ? "-"
                            : link.size().name().toLowerCase(Locale.ROOT));
        }
        return grid.toString();
    }

    private static String who(Act act) {
        return act.dyad() + " " + act.type().id();
    }

    private static String reasons(Link link) {
        var lines = new StringBuilder();
        link.reasons()
                .forEach(reason -> lines.append(String.format(
                        Locale.ROOT,
                        "  %+5.2f  %s%n",
                        reason.points(),
                        reason.clue().description())));
        return lines.toString();
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
