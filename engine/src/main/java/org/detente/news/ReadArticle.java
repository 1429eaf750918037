package org.detente.news;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.detente.actor.Pair;
import org.detente.coding.Article;
import org.detente.coding.CodedArticle;
import org.detente.coding.CodedEvents;
import org.detente.coding.Finding;
import org.detente.coding.Participant;
import org.detente.coding.SentenceCoding;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.news.RecordCheck.Standing;

/**
 * An article as it is read beside the record.
 *
 * @param article    the article
 * @param sentences  number of its sentences
 * @param acts       what it says that was done, each act once, and how it stands to the record
 * @param notCoded   what it tells as threat, wish, opinion, forecast or denial
 * @param incomplete what was done without a known doer, recipient or day
 */
public record ReadArticle(
        Article article, int sentences, List<Told> acts, List<Quoted> notCoded, List<Quoted> incomplete) {

    /** An act and how it stands to the record. */
    public record Told(Act act, Standing standing) {}

    /** A finding with its sentence. */
    public record Quoted(SentenceCoding sentence, Finding finding) {}

    public ReadArticle {
        acts = List.copyOf(acts);
        notCoded = List.copyOf(notCoded);
        incomplete = List.copyOf(incomplete);
    }

    /** @param record acts between two actors */
    public static ReadArticle of(CodedArticle coded, Function<Pair, ? extends Collection<Act>> record) {
        var acts = ActMerger.merge(CodedEvents.of(Ingest.NEWS, coded).events()).stream()
                .map(act -> new Told(
                        act, RecordCheck.of(act, record.apply(act.dyad().pair()))))
                .toList();
        var notCoded = new ArrayList<Quoted>();
        var incomplete = new ArrayList<Quoted>();
        for (var sentence : coded.sentences()) {
            sentence.notOnRecord().forEach(finding -> notCoded.add(new Quoted(sentence, finding)));
            sentence.onRecord().stream()
                    .filter(finding -> !isWhole(finding))
                    .forEach(finding -> incomplete.add(new Quoted(sentence, finding)));
        }
        return new ReadArticle(coded.article(), coded.sentences().size(), acts, notCoded, incomplete);
    }

    private static boolean isWhole(Finding finding) {
        var doer = finding.actor().filter(Participant::isKnown);
        var target = finding.recipient().filter(Participant::isKnown);
        return finding.day().isPresent()
                && doer.isPresent()
                && target.isPresent()
                && !doer.get().party().code().equals(target.get().party().code());
    }
}
