package org.zhicheng.review;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.form.FormView.DraftView;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.task.FormDrafts;
import org.zhicheng.task.FormDrafts.LeftDraft;
import org.zhicheng.task.SavedSection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Review drafts keep half-written decisions, and hand them over: who gives a case back leaves the marks to the colleague
 * who claims it next. A task is one stage at one office, so that nothing passes from one office to another.
 */
@Component
class ReviewDrafts {

    private static final String SECTION = "form";

    private final FormDrafts drafts;
    private final Accounts accounts;

    /**
     * @param content what the form begins with
     * @param own what the viewer saved last: the next save must know its version; null for nothing
     * @param draft whose the content is; null where there is none
     */
    record Kept(ObjectNode content, SavedSection own, DraftView draft) {}

    ReviewDrafts(FormDrafts drafts, Accounts accounts) {
        this.drafts = drafts;
        this.accounts = accounts;
    }

    /** What a colleague writes now is not shown; what was written last is, once nobody else has the task. */
    Kept of(OpenTask open) {
        SavedSection own = drafts.load(open.draftOwner()).stream().findFirst().orElse(null);
        boolean free = open.mine() || open.task().assignee() == null;
        Optional<LeftDraft> newest = free
                ? drafts.newestOf(open.task().id())
                : Optional.ofNullable(own)
                        .map(saved -> new LeftDraft(open.viewer().id(), saved));
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        newest.ifPresent(left -> content.setAll((ObjectNode) left.section().content()));
        return new Kept(
                content, own, newest.map(left -> view(left, open.viewer().id())).orElse(null));
    }

    SavedSection save(OpenTask open, int expectedVersion, JsonNode content) {
        return drafts.save(open.draftOwner(), SECTION, expectedVersion, content);
    }

    /** Deletes what anybody wrote, once the case is decided. */
    void forget(OpenTask open) {
        drafts.deleteAllOf(open.task().id());
    }

    private DraftView view(LeftDraft left, String viewer) {
        String name = accounts.displayName(left.accountId()).orElse("");
        return new DraftView(
                name, left.accountId().equals(viewer), left.section().savedAt());
    }
}
