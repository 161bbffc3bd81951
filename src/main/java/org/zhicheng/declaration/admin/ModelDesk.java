package org.zhicheng.declaration.admin;

import java.util.List;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.task.Models;
import org.zhicheng.task.Models.Model;
import org.zhicheng.task.Models.Moved;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Shows process admins the models in use, takes models back, and moves cases to newer diagrams. */
@Service
public class ModelDesk {

    private final Models models;
    private final Declarations declarations;
    private final Accounts accounts;
    private final Messages messages;

    /** @param deployedBy the person's name; null for the server itself */
    public record ModelRow(Model model, String deployedBy) {}

    /** @param kept the cases that stay, by 办件编号 where they are declarations */
    public record ModelMove(int moved, List<StayingCase> kept, List<ModelRow> models) {}

    public record StayingCase(String caseNumber, String reason) {}

    ModelDesk(Models models, Declarations declarations, Accounts accounts, Messages messages) {
        this.models = models;
        this.declarations = declarations;
        this.accounts = accounts;
        this.messages = messages;
    }

    public List<ModelRow> list() {
        return models.list().stream()
                .map(model -> new ModelRow(model, name(model.deployedBy())))
                .toList();
    }

    public void restore(String kind, String key, Account admin) {
        models.restore(kind, key, admin.id());
    }

    /** @param caseNumber 办件编号; null or empty for all cases of that version */
    public ModelMove move(String key, String version, String caseNumber, Account admin) {
        String one = Typed.nothing(caseNumber) ? null : declarationId(ReadAs.code(caseNumber));
        Moved moved = models.move(key, version, one, admin.id());
        List<StayingCase> kept = moved.kept().stream()
                .map(stays -> new StayingCase(caseNumber(stays.businessKey()), stays.reason()))
                .toList();
        return new ModelMove(moved.moved(), kept, list());
    }

    private String declarationId(String caseNumber) {
        return declarations
                .findByCaseNumber(caseNumber)
                .map(Declaration::id)
                .orElseThrow(() -> new NotFoundException(messages.say("models.no-such-case", caseNumber)));
    }

    private String caseNumber(String businessKey) {
        return businessKey == null
                ? ""
                : declarations.find(businessKey).map(Declaration::caseNumber).orElse(businessKey);
    }

    private String name(String accountId) {
        return accountId == null
                ? null
                : accounts.find(accountId).map(Account::displayName).orElse(accountId);
    }
}
