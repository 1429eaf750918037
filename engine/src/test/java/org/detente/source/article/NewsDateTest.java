package org.detente.source.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-04-15 | 2021-04-15",
                "20210415 | 2021-04-15",
                "2021/4/5 | 2021-04-05",
                "2021-04-15T23:30:00Z | 2021-04-15",
                "2021-04-15T23:30:00-04:00 | 2021-04-16",
                "2021-04-15T23:30:00.123+0000 | 2021-04-15",
                "2021-04-15 23:30 | 2021-04-15",
                "2021-04-15 00:30:00 +0300 | 2021-04-14",
                "Thu, 15 Apr 2021 23:30:00 GMT | 2021-04-15",
                "Thu, 15 Apr 2021 23:30:00 EDT | 2021-04-16",
                "Thu, 15 Apr 2021 23:30:00 -0700 | 2021-04-16",
                "15 Apr 21 10:00 MST | 2021-04-15",
                "15 April 2021 | 2021-04-15",
                "5 may 2021 | 2021-05-05",
                "April 15, 2021 | 2021-04-15",
                "Apr. 15, 2021 | 2021-04-15",
                "Sept. 5, 2021 | 2021-09-05",
                "Thursday, April 15th, 2021 | 2021-04-15",
                "1618488000 | 2021-04-15",
                "1618488000000 | 2021-04-15",
            })
    void understandsTheDatesOfNews(String date, String day) {
        assertThat(NewsDate.parse(date)).map(Object::toString).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "04/05/2021",
                "yesterday",
                "2021-02-30",
                "2021",
                "April 2021",
                "31 June 2021",
                "2021-13-01T00:00:00Z"
            })
    void doesNotGuess(String date) {
        assertThat(NewsDate.parse(date)).isEmpty();
    }
}
