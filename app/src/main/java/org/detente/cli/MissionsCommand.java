package org.detente.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detente.Workbench;
import org.detente.json.Json;
import org.detente.json.MissionsView;
import org.detente.ledger.Measure;
import org.detente.ledger.mission.Delegation;
import org.detente.ledger.mission.Site;
import org.detente.ledger.mission.WayBack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code detente missions}: the state of the diplomatic missions of two states, and the way back to an earlier one. */
@Command(
        name = "missions",
        mixinStandardHelpOptions = true,
        header = "Show the state of the diplomatic missions of two states in each other.",
        description = {
            "Ambassadors, missions closed, limits on staff, expulsions, visa service: each with the act that says so.",
            "What no act on record tells of is not shown: silence is no proof that a mission is open or closed."
        },
        footer = {"", "Example: detente missions USA RUS --on 2021-12-31 --way-back-to 2016-12-01"})
final class MissionsCommand extends RecordQuestion {
    @Mixin
    private PairParameters states;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The state on this day, by what was known then (default: that of --as-of).")
    private @Nullable LocalDate on;

    @Option(
            names = "--way-back-to",
            paramLabel = "DAY",
            description = "List also what would have to be undone for the state of this earlier day.")
    private @Nullable LocalDate wayBackTo;

    @Override
    String answer(Workbench workbench) {
        var known =
                workbench.record(states.pair(workbench), Optional.ofNullable(on).or(record::asOf));
        var missions = workbench.missions(known);
        var way = Optional.ofNullable(wayBackTo).map(target -> workbench.wayBack(known, target));
        if (json) {
            return Json.write(MissionsView.of(missions, way, workbench::name)) + "\n";
        }
        var out = new StringBuilder();
        for (var delegation : missions.both()) {
            out.append(text(delegation, missions.day(), workbench)).append('\n');
        }
        way.ifPresent(back -> out.append(text(back, workbench)).append('\n'));
        return out.append("As of %s; the data reach to %s. What no act on record tells of is not shown.%n"
                        .formatted(missions.day(), known.coverage().dataTo()))
                .toString();
    }

    private static String text(Delegation missions, LocalDate day, Workbench workbench) {
        var title = "%s in %s".formatted(workbench.name(missions.sender()), workbench.name(missions.host()));
        var out = new StringBuilder(title + "\n" + "-".repeat(title.length()) + "\n");
        var post = missions.ambassador();
        out.append("Ambassador: %s%n"
                .formatted(post.state().words()
                        + post.by().map(act -> " since " + act.day()).orElse("")));
        post.by().ifPresent(act -> out.append(quote(act.summary(), act.id())));
        sites(out, "Missions closed, and not seen open again", missions.closed(), day);
        sites(out, "Missions closed and opened again", missions.reopened(), day);
        list(out, "Limits on staff", missions.caps(), day);
        list(out, "Bans on hiring", missions.hiringBans(), day);
        list(out, "Cuts in its own staff", missions.ownCuts(), day);
        if (!missions.expulsions().isEmpty()) {
            out.append("Expelled: %d in %d orders%s; let in again: %d; net: %d%n"
                    .formatted(
                            missions.expelled(),
                            missions.expulsions().size(),
                            missions.ordersWithoutNumber() == 0
                                    ? ""
                                    : " (%d of them give no number)".formatted(missions.ordersWithoutNumber()),
                            missions.allowedBack(),
                            missions.netExpelled()));
            missions.expulsions().forEach(measure -> out.append(item(measure, day, count(measure))));
            missions.readmitted().forEach(act -> out.append(quote(act.summary(), act.id())));
        }
        list(out, "Visa service stopped or cut", missions.visas(), day);
        list(out, "Property taken", missions.seized(), day);
        return out.toString();
    }

    private static void sites(StringBuilder out, String heading, List<Site> sites, LocalDate day) {
        if (!sites.isEmpty()) {
            out.append(heading).append(":\n");
        }
        for (int i = 0; i < sites.size(); ) {
            var measure = sites.get(i).measure();
            var same = sites.stream()
                    .filter(site -> site.measure().equals(measure))
                    .toList();
            var named = same.stream()
                    .map(Site::place)
                    .filter(place -> !place.isEmpty())
                    .toList();
            var what = (named.isEmpty() ? "place not said" : String.join(", ", named))
                    + measure.act().detail().quantity().map(q -> " (" + q + ")").orElse("")
                    + (same.get(0).own() ? ", by its own decision" : "");
            out.append(item(measure, day, what));
            i += same.size();
        }
    }

    private static void list(StringBuilder out, String heading, List<Measure> measures, LocalDate day) {
        if (!measures.isEmpty()) {
            out.append(heading).append(":\n");
            measures.forEach(measure -> out.append(item(measure, day, count(measure))));
        }
    }

    private static String count(Measure measure) {
        return measure.act().detail().quantity().map(Object::toString).orElse("no number");
    }

    private static String item(Measure measure, LocalDate day, String what) {
        return "  %s  %s; %s%n%s"
                .formatted(
                        measure.from(),
                        what,
                        measure.standing(day),
                        quote(measure.act().summary(), measure.act().id()));
    }

    private static String quote(String sentence, String id) {
        return "      %s [%s]%n".formatted(sentence, id);
    }

    private static String text(WayBack way, Workbench workbench) {
        var title = "The way back to " + way.target();
        var out = new StringBuilder(title + "\n" + "-".repeat(title.length()) + "\n");
        int number = 0;
        for (var step : way.steps()) {
            out.append("%3d. %s: %s (%s)%s%n%s"
                    .formatted(
                            ++number,
                            workbench.name(step.mover()),
                            step.deed(),
                            count(step.measure()),
                            step.after().isEmpty() ? "" : ", once " + step.after() + " is undone",
                            "       undoes: %s [%s]%n"
                                    .formatted(
                                            step.measure().act().summary(),
                                            step.measure().act().id())));
        }
        for (var side : way.steps().stream()
                .map(WayBack.Undoing::mover)
                .distinct()
                .sorted()
                .toList()) {
            out.append("%s would have to move in %d of %d steps.%n"
                    .formatted(
                            workbench.name(side),
                            way.steps().stream()
                                    .filter(step -> step.mover().equals(side))
                                    .count(),
                            way.steps().size()));
        }
        return out.toString();
    }
}
