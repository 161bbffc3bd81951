package org.zhicheng.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhicheng.problem.NotFoundException;

/**
 * Lists the diagrams, tables and forms in use, which process admins change from Modeler; restores those of the release
 * and moves running cases to the newest version.
 */
public interface Models {

    /**
     * A model is the version in use of a diagram, table or form.
     *
     * @param kind {@code diagram}, {@code table} or {@code form}
     * @param deployedBy account id; null where it is not known, as for what came with a release
     * @param origin by which way it was deployed
     * @param bundled whether a model of this key came with the release
     * @param original whether what is in use is the release's own
     * @param running versions of a diagram with cases under way, the newest first; empty for others
     */
    record Model(
            String kind,
            String key,
            String name,
            int version,
            String fileName,
            Instant deployedAt,
            String deployedBy,
            Origin origin,
            boolean bundled,
            boolean original,
            List<Version> running) {}

    /** The ways on which models are deployed. */
    enum Origin {
        /** The server deployed it when it started with the release. */
        START,
        /** Somebody restored the release's own version on the page of models. */
        RESTORED,
        MODELER,
        /** Another program that uses the engine's interface. */
        INTERFACE
    }

    /**
     * A version of a diagram still has cases under way.
     *
     * @param id the engine's own, names the version in {@link #move}
     */
    record Version(String id, int version, long cases) {}

    /**
     * The result of a move tells which cases moved.
     *
     * @param moved how many cases go on by the newest version now
     * @param kept why the others stay where they are, by what they are about
     */
    record Moved(int moved, List<Kept> kept) {}

    /**
     * A kept case stays at its version for a reason.
     *
     * @param place the step that the newest version lacks; null where something else stands against it
     */
    record Kept(String businessKey, String place, String reason) {}

    /** Lists the models, the release's own first, then by key. */
    List<Model> list();

    Optional<Model> find(String kind, String key);

    /**
     * Deploys the release's own version anew, so that it is the newest.
     *
     * @throws NotFoundException where the release has no such model
     */
    void restore(String kind, String key, String accountId);

    /**
     * Brings cases that run by an older version to the newest, each by itself: one that cannot be moved stays as it is.
     *
     * @param declarationId of one case; null for all of that version
     * @throws NotFoundException where there is no such version of this diagram, or nothing to move
     */
    Moved move(String key, String versionId, String declarationId, String accountId);
}
