package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.JsonNode;

/** What becomes of certificates after their issue, as offices and holders do it. */
final class Changes {

    static final String FACTS = "申报时提交的学历证书系伪造，已向颁发院校书面核实。";

    static final String WRONG = "证书上的姓名与居民身份证不一致，登记时录错一个字。";

    private Changes() {}

    /** A revocation has evidence, which is made here where none is named. */
    static Answer propose(Browser staff, Case one, String kind, String ground, List<String> files) {
        List<String> sent = kind.equals("REVOKE") && files.isEmpty() ? evidence(staff, one) : files;
        return staff.post(
                "/api/office/cases/" + one.id + "/certificate/changes",
                Map.of("kind", kind, "ground", ground, "facts", FACTS, "files", sent));
    }

    /** Empty where this office may send none. */
    private static List<String> evidence(Browser staff, Case one) {
        Answer sent =
                staff.sendPdf("/api/office/cases/" + one.id + "/certificate/files", "核实函.pdf", Pdfs.saying("evidence"));
        return sent.status() == 201 ? List.of(sent.body().path("id").asString()) : List.of();
    }

    /** An office proposes that the certificate says something else. */
    static Answer correct(Browser staff, Case one, List<Map<String, String>> corrections) {
        return staff.post(
                "/api/office/cases/" + one.id + "/certificate/changes",
                Map.of("kind", "CORRECT", "ground", "wrong-letter", "facts", WRONG, "corrections", corrections));
    }

    /** A holder asks for the same. */
    static Answer ask(Browser holder, String number, List<Map<String, String>> corrections, List<String> files) {
        return holder.post(
                "/api/me/certificates/" + number + "/corrections",
                Map.of("ground", "proof-differs", "facts", WRONG, "corrections", corrections, "files", files));
    }

    static Map<String, String> wording(String fact, String becomes) {
        return Map.of("fact", fact, "becomes", becomes);
    }

    static JsonNode ofOffice(Browser staff, Case one) {
        return staff.get("/api/office/cases/" + one.id + "/certificate").body().path("certificate");
    }

    /** What the holder reads of the newest change. */
    static JsonNode ofHolder(Browser holder) {
        return holder.get("/api/me/certificate-changes").body().path(0);
    }

    static Answer state(Browser holder, String change, List<String> files) {
        return holder.post(
                "/api/me/certificate-changes/" + change + "/statement",
                Map.of("statement", "学历证书由学校补发，附学校证明，请核实。", "files", files));
    }

    /** Proposed by the one, stated by the holder, accepted by the other. */
    static void revoked(Browser holder, Browser proposer, Browser second, Case one) {
        Answer proposed = propose(proposer, one, "REVOKE", "false-materials", List.of());
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(204);
        String change = ofHolder(holder).path("id").asString();
        Answer stated = state(holder, change, List.of());
        assertThat(stated.status()).as(stated.text()).isEqualTo(204);
        decide(second, "accepted");
    }

    static void decide(Browser second, String outcome) {
        Publicities.decide(
                second, "fuzeren", "decide-change", Map.of("outcome", outcome, "reason", "经核实，颁发院校没有颁发过这份证书。"));
    }
}
