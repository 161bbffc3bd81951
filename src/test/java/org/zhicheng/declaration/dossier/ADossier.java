package org.zhicheng.declaration.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhicheng.account.Account;
import org.zhicheng.account.AnAccount;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.JudgedOn;
import org.zhicheng.declaration.life.ReviewRecord.Decision;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.material.Enclosures;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.RemovedMaterial;
import org.zhicheng.material.pdf.DocumentStatements;
import org.zhicheng.problem.Problem;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.port.Employer;
import org.zhicheng.task.SavedSection;
import tools.jackson.databind.JsonNode;

/** A dossier as a test wants it: of zhangsan, with nothing but what the test says. */
public final class ADossier {

    public static final Account ZHANGSAN = AnAccount.of("zhangsan", "zhangsan", "张三")
            .mobile("13800000000")
            .verifiedAt(Instant.EPOCH)
            .account();

    private final Declaration declaration;
    private final List<SavedSection> typed = new ArrayList<>();
    private final Map<String, JsonNode> sent = new HashMap<>();
    private final List<MaterialRequirement> asked = new ArrayList<>();
    private final List<Material> files = new ArrayList<>();
    private final List<RemovedMaterial> removed = new ArrayList<>();
    private final Map<String, DocumentStatements> findings = new HashMap<>();
    private final List<RecordCheck> answers = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Problem> found = new ArrayList<>();
    private LocalDate day = LocalDate.parse("2026-11-23");

    private ADossier(Declaration declaration) {
        this.declaration = declaration;
    }

    public static ADossier of(Declaration declaration) {
        return new ADossier(declaration);
    }

    public ADossier typed(String section, JsonNode content) {
        typed.add(new SavedSection(section, content, 1, Instant.EPOCH));
        return this;
    }

    public ADossier sent(String section, JsonNode content) {
        sent.put(section, content);
        return this;
    }

    public ADossier asking(MaterialRequirement... requirements) {
        asked.addAll(List.of(requirements));
        return this;
    }

    public ADossier with(Material file) {
        files.add(file);
        return this;
    }

    public ADossier with(Material file, DocumentStatements says) {
        findings.put(file.id(), says);
        return with(file);
    }

    public ADossier withRemoved(RemovedMaterial file) {
        removed.add(file);
        return this;
    }

    public ADossier answered(RecordCheck answer) {
        answers.add(answer);
        return this;
    }

    public ADossier returned(ReturnedItem... items) {
        decisions.add(0, new Decision(1, "区县审核", "returned", "tinghu", null, Instant.EPOCH, List.of(items)));
        return this;
    }

    public ADossier found(Problem problem) {
        found.add(problem);
        return this;
    }

    public ADossier on(String date) {
        day = LocalDate.parse(date);
        return this;
    }

    public Dossier build() {
        String employer = declaration.employerId() == null ? "e0001" : declaration.employerId();
        return new Dossier(
                declaration,
                ZHANGSAN,
                TypedSections.of(typed),
                sent,
                new Papers(new Enclosures(asked, files, removed), findings),
                new RecordAnswers(answers),
                new ChosenEmployer(employer, new Employer(employer, "盐城市XX有限公司", "", "", "", ""), true, false),
                decisions,
                found,
                new JudgedOn(Instant.EPOCH, day, day));
    }
}
