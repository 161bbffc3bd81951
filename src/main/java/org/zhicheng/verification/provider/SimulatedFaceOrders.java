package org.zhicheng.verification.provider;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.verification.provider.ProviderAnswer.Status;

/** Stores the simulated orders of both apps in a table, so that a restart forgets none. */
@Component
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
class SimulatedFaceOrders implements SimulatedFaces {

    private final JdbcClient jdbc;

    SimulatedFaceOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(String id, Channel channel, String name) {
        String masked = "*".repeat(Math.max(0, name.codePointCount(0, name.length()) - 1))
                + name.substring(name.offsetByCodePoints(name.length(), -1));
        jdbc.sql("insert into simulated_face_order (id, channel, name, status) select ?, ?, ?, ? "
                        + "where not exists (select 1 from simulated_face_order where id = ?)")
                .params(id, channel.code(), masked, Status.WAITING.name(), id)
                .update();
    }

    Optional<ProviderAnswer> answer(String id) {
        return jdbc.sql("select status, reason from simulated_face_order where id = ?")
                .param(id)
                .query((row, number) ->
                        new ProviderAnswer(Status.valueOf(row.getString("status")), row.getString("reason")))
                .optional();
    }

    @Override
    public Optional<Face> find(String id) {
        return jdbc.sql("select * from simulated_face_order where id = ?")
                .param(id)
                .query((row, number) -> new Face(
                        row.getString("id"),
                        row.getString("channel"),
                        row.getString("name"),
                        !row.getString("status").equals(Status.WAITING.name())))
                .optional();
    }

    @Override
    public void answer(String id, Status status, String reason) {
        jdbc.sql("update simulated_face_order set status = ?, reason = ? where id = ? and status = ?")
                .params(status.name(), reason, id, Status.WAITING.name())
                .update();
    }
}
