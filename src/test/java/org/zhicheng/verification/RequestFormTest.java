package org.zhicheng.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;
import org.zhicheng.problem.Messages;
import org.zhicheng.task.UserTasks;
import org.zhicheng.verification.provider.Channel;
import org.zhicheng.verification.provider.RealPersonProvider;
import org.zhicheng.verification.provider.RealPersonProviders;

class RequestFormTest {

    private final UserTasks forms = mock(UserTasks.class);

    @ParameterizedTest
    @CsvSource({"ALIPAY SMART_HRSS, alipay smart-hrss window", "SMART_HRSS, smart-hrss window", "'', window"})
    @Proves("V03")
    void offersOnlyConnectedApps(String connected, String offered) throws IOException {
        when(forms.startForm("real-person-verification"))
                .thenReturn(Optional.of(Files.readString(Path.of("forms/request-verification.form"))));
        RealPersonProviders providers = new RealPersonProviders(Stream.of(connected.split(" "))
                .filter(channel -> !channel.isEmpty())
                .map(channel -> provider(Channel.valueOf(channel)))
                .toList());

        List<String> ways = new RequestForm(forms, providers, mock(Messages.class))
                .schema()
                .json()
                .at("/components/0/values")
                .findValuesAsString("value");

        assertThat(ways).containsExactly(offered.split(" "));
    }

    private static RealPersonProvider provider(Channel channel) {
        RealPersonProvider provider = mock(RealPersonProvider.class);
        when(provider.channel()).thenReturn(channel);
        return provider;
    }
}
