package org.detente.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detente.event.Act;
import org.detente.event.EventTable;
import org.junit.jupiter.api.Test;

class EpisodeTest {
    private static final String TWO_QUARRELS = """
            2024-05-10 ALP>BOR expel_diplomats 10:diplomats id=a
            2024-05-11 BOR>ALP expel_diplomats 10:diplomats id=b answers=a
            2024-05-12 BOR>ALP impose_sanctions id=c answers=a
            2024-06-01 ALP>BOR close_mission id=d answers=b;c
            2024-08-01 BOR>ALP accuse id=x
            2024-08-02 ALP>BOR summon_ambassador id=y answers=x
            """;
    private final AnswerLinker linker = new AnswerLinker(new AnswerModel(0, Map.of()));

    @Test
    void actsThatAnswersConnectAreOneEpisode() {
        var episodes = Episode.of(stated(TWO_QUARRELS));
        assertThat(episodes).hasSize(2);
        assertThat(episodes.get(0).acts()).extracting(Act::id).containsExactly("a", "b", "c", "d");
        assertThat(episodes.get(0).days()).isEqualTo(22);
        assertThat(episodes.get(0).name()).isEqualTo("expulsion of diplomats, May 2024");
        assertThat(episodes.get(0).peakRung())
                .isEqualTo(episodes.get(0).acts().stream()
                        .mapToInt(act -> act.type().rung())
                        .max()
                        .orElseThrow());
        assertThat(episodes.get(1).first().id()).isEqualTo("x");
        assertThat(episodes.get(1).last().id()).isEqualTo("y");
    }

    @Test
    void onOneDayAnAnswerStandsAfterWhatItAnswers() {
        var episode = Episode.of(stated("""
                        2024-05-10 BOR>ALP impose_tariff id=a answers=b
                        2024-05-10 ALP>BOR impose_tariff id=b
                        """)).get(0);
        assertThat(episode.first().id()).isEqualTo("b");
        assertThat(episode.last().id()).isEqualTo("a");
    }

    @Test
    void noLinksNoEpisodes() {
        assertThat(Episode.of(List.of())).isEmpty();
    }

    private List<Link> stated(String table) {
        return linker.links(EventTable.acts(table)).stream()
                .filter(Link::stated)
                .toList();
    }
}
