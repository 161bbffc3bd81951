package org.zhicheng.task;

import java.time.Instant;
import java.util.Set;

/** Builds a task of a test: what is not said of it, it does not have. */
public final class ATask {

    private final String id;
    private final String key;
    private String name = "";
    private String processKey = "";
    private String processVersion;
    private String businessKey = "";
    private String assignee;
    private String declarationId;
    private Instant createdAt;
    private Instant dueAt;

    private ATask(String id, String key) {
        this.id = id;
        this.key = key;
    }

    public static ATask of(String id, String key) {
        return new ATask(id, key);
    }

    public ATask named(String said) {
        name = said;
        return this;
    }

    public ATask in(String process, String about) {
        processKey = process;
        businessKey = about;
        return this;
    }

    public ATask ofVersion(String definitionId) {
        processVersion = definitionId;
        return this;
    }

    public ATask assignedTo(String accountId) {
        assignee = accountId;
        return this;
    }

    public ATask declaration(String declared) {
        declarationId = declared;
        return this;
    }

    public ATask createdAt(Instant time) {
        createdAt = time;
        return this;
    }

    public ATask dueAt(Instant time) {
        dueAt = time;
        return this;
    }

    public UserTask open() {
        return new UserTask(
                id,
                key,
                name,
                processKey,
                processVersion,
                businessKey,
                assignee,
                Set.of(),
                declarationId,
                createdAt,
                dueAt);
    }
}
