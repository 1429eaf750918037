package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.json.CodedArticleView.FindingView;
import org.detente.news.ReadArticle;
import org.detente.news.ReadArticle.Quoted;
import org.detente.news.RecordCheck.Standing;

/** An article beside the record, as JSON. */
public record ReadArticleView(
        String id,
        String document,
        String title,
        String outlet,
        String url,
        Optional<LocalDate> day,
        int sentences,
        List<ToldView> acts,
        List<FindingView> incomplete,
        List<FindingView> notCoded) {

    public static ReadArticleView of(ReadArticle read) {
        var article = read.article();
        return new ReadArticleView(
                article.id(),
                article.document(),
                article.title(),
                article.outlet(),
                article.url(),
                article.published(),
                read.sentences(),
                read.acts().stream()
                        .map(told -> new ToldView(ActView.of(told.act()), StandingView.of(told.standing())))
                        .toList(),
                read.incomplete().stream().map(ReadArticleView::of).toList(),
                read.notCoded().stream().map(ReadArticleView::of).toList());
    }

    private static FindingView of(Quoted quoted) {
        return FindingView.of(quoted.sentence(), quoted.finding());
    }

    /** An act and how it stands to the record, as JSON. */
    public record ToldView(ActView act, StandingView record) {}

    /** How an act stands to the record, as JSON: the verdict, and the act of the record that says so. */
    public record StandingView(String verdict, Optional<ActView> act) {
        static StandingView of(Standing standing) {
            return new StandingView(
                    standing.verdict().name().toLowerCase(Locale.ROOT),
                    standing.act().map(ActView::of));
        }
    }
}
