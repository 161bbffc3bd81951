package org.zhicheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.form.FormView.RemovedFileView;
import org.zhicheng.declaration.form.FormView.SlotView;

/** Checks that an office sees the files that were sent, not those of a correction that is being written. */
class SentVersionTest {

    private static final Instant SENT = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant BEFORE = SENT.minusSeconds(60);
    private static final Instant LONG_BEFORE = SENT.minusSeconds(600);
    private static final Instant AFTER = SENT.plusSeconds(60);

    @Test
    void whatCameSinceIsNotThereAndWhatWasTakenAwayStillIs() {
        SlotView seen = SentVersion.of(
                        List.of(slot(
                                List.of(file("new", AFTER), file("kept", BEFORE)),
                                List.of(
                                        removed("older", LONG_BEFORE, BEFORE),
                                        removed("sent", BEFORE, AFTER),
                                        removed("tried", AFTER, AFTER)))),
                        SENT)
                .get(0);

        assertThat(seen.files()).extracting(FileView::id).containsExactly("sent", "kept");
        assertThat(seen.history()).extracting(RemovedFileView::id).containsExactly("older");
        assertThat(seen.editable()).isFalse();
        assertThat(seen.returnReason()).isNull();
    }

    private static SlotView slot(List<FileView> files, List<RemovedFileView> history) {
        return new SlotView(
                "commitment-letter",
                "materials",
                "个人承诺书",
                true,
                false,
                null,
                null,
                null,
                null,
                true,
                "未签名",
                files,
                history);
    }

    private static FileView file(String id, Instant at) {
        return new FileView(id, "commitment-letter", id + ".pdf", 1, 1, at, List.of(), List.of(), "/" + id);
    }

    private static RemovedFileView removed(String id, Instant uploaded, Instant removed) {
        return new RemovedFileView(id, id + ".pdf", 1, 1, uploaded, removed, "/" + id);
    }
}
