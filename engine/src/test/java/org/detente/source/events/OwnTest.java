package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.detente.event.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTest {
    private static final String HEADER = String.join(",", Own.COLUMNS) + "\n";

    @TempDir
    private Path folder;

    @Test
    void everyColumnComesBack() throws IOException {
        var told = Told.of(
                folder,
                "events.csv",
                HEADER
                        + "a:1,2024-07-01,2024-07-02,ALP,GOV,BOR,MIL,expel_diplomats,166,ALLEGED,10,diplomats,spying,Alpian foreign ministry,"
                        + "\"the expulsion, in June\",z:9;z:8,2024-09-01,\"Alpia expelled \"\"ten\"\" diplomats\nof Boria.\",Alpian Herald,2024-07-03,herald,a.txt,4\n");
        assertThat(told.left).isEmpty();
        var event = told.events.get(0);
        assertThat(told.inShort()).containsExactly("ALP/GOV 166 BOR/MIL 2024-07-01");
        assertThat(event.id()).isEqualTo("a:1");
        assertThat(event.type().id()).isEqualTo("expel_diplomats");
        assertThat(event.learned()).isEqualTo("2024-07-02");
        assertThat(event.stance()).isEqualTo(Stance.ALLEGED);
        assertThat(event.detail().quantity().orElseThrow()).hasToString("10 diplomats");
        assertThat(event.detail().issue()).contains("spying");
        assertThat(event.detail().speaker()).isEqualTo("Alpian foreign ministry");
        assertThat(event.detail().cause()).contains("the expulsion, in June");
        assertThat(event.detail().answers()).containsExactly("z:9", "z:8");
        assertThat(event.detail().ended()).isEqualTo("2024-09-01");
        assertThat(event.evidence().text()).isEqualTo("Alpia expelled \"ten\" diplomats\nof Boria.");
        assertThat(event.evidence().cites()).isEqualTo("Alpian Herald");
        assertThat(event.evidence().published()).isEqualTo("2024-07-03");
        assertThat(event.evidence().origin().source()).isEqualTo("herald");
        assertThat(event.evidence().origin()).hasToString("a.txt:4");
    }

    @Test
    void mostColumnsMayBeMissing() throws IOException {
        var told = Told.of(folder, "few.csv", "recipient,actor,day,cameo\nBoria,ALP,2024-07-01,036\n");
        assertThat(told.inShort()).containsExactly("ALP 036 BOR 2024-07-01");
        assertThat(told.events.get(0).id()).isEqualTo("few.csv:2");
        assertThat(told.events.get(0).evidence().origin()).hasToString("few.csv:2");
    }

    @Test
    void jsonLinesSayTheSame() throws IOException {
        var told = Told.of(folder, "events.jsonl", """
                {"id":"1","day":"2024-07-01","actor":"ALP","recipient":"BOR","action":"expel_diplomats","quantity":10,"unit":"diplomats","answers":["z:9"]}
                {"id":"2","day":"2024-07-01"
                {"id":"3","day":"2024-07-01","actor":"ALP","recipient":"BOR","action":"dance","stance":"ASSERTED"}
                {"id":"4","day":"2024-07-01","actor":"ALP","recipient":"BOR","action":"expel_diplomats","stance":"loudly"}
                {"id":"5","day":"2024-07-01","actor":"ALP","recipient":"BOR","action":"expel_diplomats","quantity":-1,"ended":"2024-06-01"}
                """);
        assertThat(told.events).extracting("id").containsExactly("1", "5");
        assertThat(told.events.get(0).detail().quantity().orElseThrow()).hasToString("10 diplomats");
        assertThat(told.events.get(0).detail().answers()).containsExactly("z:9");
        assertThat(told.left)
                .extracting(left -> left.line() + " " + left.reason())
                .containsExactly("2 MALFORMED", "3 UNKNOWN_ACT", "4 BAD_STANCE", "5 BAD_QUANTITY", "5 BAD_END");
    }
}
