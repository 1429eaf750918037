package org.detente.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.actor.Directory;
import org.detente.event.Act;
import org.detente.event.Evidence;
import org.detente.event.Stance;
import org.detente.news.ReadArticle;
import org.detente.news.ReadArticle.Quoted;
import org.detente.news.ReadArticle.Told;
import org.detente.news.RecordCheck.Standing;

/** An article beside the record, as one page of text. */
final class ArticlePage {
    private static final Map<Stance, String> HEADINGS = headings();

    private final int width;
    private final Directory directory;
    private final StringBuilder page = new StringBuilder();

    ArticlePage(int width, Directory directory) {
        this.width = width;
        this.directory = directory;
    }

    private static Map<Stance, String> headings() {
        var headings = new LinkedHashMap<Stance, String>();
        headings.put(Stance.NORMATIVE, "Opinion: what should be");
        headings.put(Stance.CONDITIONAL, "Forecast or condition: what may come");
        headings.put(Stance.THREATENED, "Threat: what is held out");
        headings.put(Stance.DEMANDED, "Wish or demand: what is asked for");
        headings.put(Stance.DENIED, "Denial: what is said not to be so");
        headings.put(Stance.NEGATED, "Not done");
        return headings;
    }

    String of(ReadArticle read) {
        var article = read.article();
        line(0, article.title().isEmpty() ? article.id() : article.title());
        line(
                0,
                Stream.of(
                                article.outlet(),
                                article.published().map(Object::toString).orElse("no date: give one with --date"),
                                article.url(),
                                read.sentences() + (read.sentences() == 1 ? " sentence" : " sentences"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; ")));
        section("Acts", read.acts().isEmpty() ? List.of("None.") : List.of());
        read.acts().forEach(this::act);
        if (!read.incomplete().isEmpty()) {
            section("Told without a doer, a recipient or a day", List.of());
            read.incomplete().forEach(this::quoted);
        }
        notCoded(read.notCoded());
        return page.toString();
    }

    private void act(Told told) {
        var act = told.act();
        var parts = new ArrayList<String>();
        parts.add(act.day().toString());
        act.detail().quantity().map(Object::toString).ifPresent(parts::add);
        parts.add(act.stance().name().toLowerCase(Locale.ROOT));
        if (act.detail().speaker() != null) {
            parts.add("said by " + act.detail().speaker());
        }
        act.detail().issue().ifPresent(issue -> parts.add("about " + issue));
        line(
                2,
                "%s %s %s: %s"
                        .formatted(
                                name(act.dyad().actor()),
                                act.type().label(),
                                name(act.dyad().recipient()),
                                String.join("; ", parts)));
        act.evidence().forEach(this::quote);
        act.detail().cause().ifPresent(because -> line(6, "because: " + because));
        line(6, "record: " + standing(told.standing()));
    }

    private void quote(Evidence evidence) {
        line(6, "%s \"%s\"".formatted(place(evidence.origin().line()), evidence.text()));
    }

    private static String place(long sentence) {
        return sentence == 0 ? "[headline]" : "[" + sentence + "]";
    }

    private static String standing(Standing standing) {
        return standing.act()
                .map(act -> "%s by %s of %s%s".formatted(standing.verdict().label(), act.id(), act.day(), number(act)))
                .orElse(standing.verdict().label());
    }

    private static String number(Act act) {
        return act.detail().quantity().map(quantity -> ", " + quantity).orElse("");
    }

    private void notCoded(List<Quoted> notCoded) {
        if (!notCoded.isEmpty()) {
            section("Not coded, because it is no deed", List.of());
        }
        HEADINGS.forEach((stance, heading) -> {
            var here = notCoded.stream()
                    .filter(one -> one.finding().stance() == stance)
                    .toList();
            if (!here.isEmpty()) {
                line(2, heading);
                here.forEach(this::quoted);
            }
        });
    }

    private void quoted(Quoted quoted) {
        var finding = quoted.finding();
        line(4, FindingWords.line(finding));
        line(
                6,
                "%s \"%s\"%s"
                        .formatted(
                                place(quoted.sentence().number()),
                                quoted.sentence().sentence().text().replaceAll("\\s+", " "),
                                finding.why().weakened().isEmpty()
                                        ? ""
                                        : " Made so by: " + finding.why().weakened()));
    }

    private String name(String code) {
        return directory.find(code).map(actor -> actor.name()).orElse(code);
    }

    private void section(String heading, List<String> lines) {
        page.append('\n');
        line(0, heading);
        lines.forEach(text -> line(2, text));
    }

    /** Words wrapped at the width, all lines under the first indented two more. */
    private void line(int indent, String text) {
        int column = indent;
        page.append(" ".repeat(indent));
        boolean first = true;
        for (var word : text.strip().split("\\s+", -1)) {
            if (!first && column + 1 + word.length() > width) {
                page.append('\n').append(" ".repeat(indent + 2));
                column = indent + 2;
            } else if (!first) {
                page.append(' ');
                column++;
            }
            page.append(word);
            column += word.length();
            first = false;
        }
        page.append('\n');
    }
}
