package org.zhicheng.account.alipay;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhicheng.secret.Tokens;
import org.zhicheng.simulator.SimulatorModes;
import org.zhicheng.sql.SqlTime;

/** Accepts simulated codes once each, within three minutes: Alipay's own codes live at least as long. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
class SimulatedAlipayLogin implements AlipayLogin, SimulatedAlipay {

    private static final Duration VALID = Duration.ofMinutes(3);

    private final JdbcClient jdbc;
    private final SimulatorModes modes;
    private final Tokens tokens;
    private final Clock clock;

    SimulatedAlipayLogin(JdbcClient jdbc, SimulatorModes modes, Tokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.modes = modes;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public URI authorizationPage(String state, URI callback) {
        return UriComponentsBuilder.fromPath("/simulator/alipay")
                .queryParam("state", "{state}")
                .queryParam("redirect_uri", "{callback}")
                .build(state, callback.toString());
    }

    @Override
    public AlipayIdentity identify(String code) {
        if (!modes.works("alipay")) {
            throw new AlipayUnavailableException("The simulator of Alipay is switched off");
        }
        List<AlipayIdentity> found = jdbc.sql("select * from simulated_alipay_code where code = ? and expires_at > ?")
                .params(code, SqlTime.of(clock.instant()))
                .query((row, number) -> new AlipayIdentity(row.getString("user_id"), row.getString("nickname")))
                .list();
        boolean taken = jdbc.sql("delete from simulated_alipay_code where code = ?")
                        .param(code)
                        .update()
                == 1;
        if (found.isEmpty() || !taken) {
            throw new AlipayRefusedException("No such code, or it was used");
        }
        note(found.get(0).userId());
        return found.get(0);
    }

    /** Notes an id typed here, which is nobody's Alipay account and is forgotten with the simulators. */
    private void note(String userId) {
        jdbc.sql("insert into simulated_alipay_account (user_id) select ? "
                        + "where not exists (select 1 from simulated_alipay_account where user_id = ?)")
                .params(userId, userId)
                .update();
    }

    @Override
    public String agree(String userId, String nickname) {
        String code = tokens.next();
        jdbc.sql("insert into simulated_alipay_code (code, user_id, nickname, expires_at) values (?, ?, ?, ?)")
                .params(code, userId, nickname, SqlTime.of(clock.instant().plus(VALID)))
                .update();
        return code;
    }
}
