package org.zhicheng.journey;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.material.Pdfs;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people before the doors, and what lies behind: one declaration being filled in, one under review, and one under
 * review by an office that its applicant belongs to.
 */
final class Scene {

    private static final String OFFICE = "office-320902";

    /** Stands in texts and file names of the victims and nowhere else. */
    private static final String MARK = "檀溪";

    private final int port;
    private final JdbcClient tables;
    private final Browser admin;
    private final Map<Somebody, Visitor> visitors = new EnumMap<>(Somebody.class);
    private final Map<String, String> shared = new HashMap<>();

    final Subject filling;
    final Subject reviewed;
    final Subject own;
    final Visitor applicantUnderReview;

    /** Somebody with a browser and, for programs, a password. */
    record Visitor(String accountId, String loginName, String password, Browser browser) {}

    Scene(int port, JdbcClient tables, SimulatedInbox phones) {
        this.port = port;
        this.tables = tables;
        this.admin = Browser.signedIn(port, "admin");
        Newcomer victim = verified(newcomer(phones, "欧阳" + MARK));
        Newcomer stranger = verified(newcomer(phones, "赵学文"));
        visitors.put(Somebody.ANONYMOUS, new Visitor("", null, null, new Browser(port)));
        visitors.put(Somebody.UNVERIFIED, demo("wangwu"));
        visitors.put(Somebody.STRANGER, visitor(stranger));
        visitors.put(Somebody.OTHER_OFFICE, demo("yancheng"));
        visitors.put(Somebody.OFFICE, demo("tinghu"));
        visitors.put(Somebody.OWNER, visitor(victim));
        visitors.put(Somebody.ADMIN, new Visitor("admin", "admin", "Zhicheng2026", admin));
        applicantUnderReview = demo("lisi");
        common(victim, phones);
        filling = filling(victim);
        reviewed = reviewed(applicantUnderReview, List.of(MARK, "320902199503150025", "13800000002"));
        Office.claim(visitors.get(Somebody.OFFICE).browser());
        own = reviewed(demo("zhangsan"), List.of(MARK, "320902199001010014", "13800000001"));
        for (String group : List.of("reviewers", OFFICE)) {
            tables.sql("insert into account_group (account_id, group_id) values ('zhangsan', ?)")
                    .param(group)
                    .update();
        }
        visitors.put(Somebody.OWN_CASE, demo("zhangsan"));
        cheapPasswords();
    }

    Visitor visitor(Somebody who, Subject about) {
        return who == Somebody.OWNER && about == reviewed ? applicantUnderReview : visitors.get(who);
    }

    /** What this person may read in no answer at all. */
    Stream<String> canaries(Somebody who) {
        return switch (who) {
            case ANONYMOUS, UNVERIFIED, STRANGER, OTHER_OFFICE ->
                Stream.of(filling, reviewed, own).flatMap(subject -> subject.canaries().stream());
            // the reviewed one is a case of this office too
            case OWN_CASE, OFFICE -> filling.canaries().stream().filter(canary -> !canary.equals(MARK));
            case OWNER, ADMIN -> Stream.empty();
        };
    }

    /** What belongs to nobody, for requests that would change something. */
    Subject nobodys() {
        Map<String, String> values = new HashMap<>(filling.values());
        values.keySet().retainAll(List.of("{engine}", "{processEngineName}", "engine/{name}"));
        return new Subject("nobody's", values, List.of());
    }

    /** Signed in by another browser, for what ends a session. */
    Visitor again(Visitor visitor) {
        Browser browser = new Browser(port);
        if (visitor.loginName() != null) {
            browser.signIn(visitor.loginName(), visitor.password());
        }
        return new Visitor(visitor.accountId(), visitor.loginName(), visitor.password(), browser);
    }

    private Newcomer newcomer(SimulatedInbox phones, String name) {
        return new Newcomer(port, phones) {
            @Override
            Map<String, Object> form() {
                Map<String, Object> form = super.form();
                form.put("name", name);
                return form;
            }
        };
    }

    private Newcomer verified(Newcomer person) {
        person.registered();
        person.verifiedBy(new Browser(port));
        return person;
    }

    private Visitor demo(String loginName) {
        return new Visitor(loginName, loginName, "Zhicheng2026", Browser.signedIn(port, loginName));
    }

    /** A login name of a person's own: numbers, which may mean several, are compared at length. */
    private Visitor visitor(Newcomer person) {
        String loginName = "person" + person.mobile;
        tables.sql("update account set login_name = ? where id = ?")
                .params(loginName, person.accountId())
                .update();
        return new Visitor(person.accountId(), loginName, Newcomer.PASSWORD, person.browser);
    }

    /** What is in the way of nobody, and what the victim began. */
    private void common(Newcomer victim, SimulatedInbox phones) {
        String registration =
                newcomer(phones, MARK).register().body().path("registrationId").asString();
        Newcomer beginner = newcomer(phones, "王" + MARK).registered();
        String scan =
                beginner.scanPath(beginner.verifyBy("alipay").body().path("id").asString());
        anotherDay();
        String mobileChange = victim.browser
                .post("/api/me/mobile-changes", Map.of("mobile", "13711112222", "password", Newcomer.PASSWORD))
                .body()
                .path("id")
                .asString();
        String attempt = tables.sql("select id from verification where account_id = ?")
                .param(victim.accountId())
                .query(String.class)
                .list()
                .get(0);
        anotherDay();
        String recovery = new Browser(port)
                .post("/api/password-recoveries", Map.of("idNumber", victim.idNumber, "mobile", victim.mobile))
                .body()
                .path("id")
                .asString();
        String copy = victim.browser
                .post("/api/me/data/exports", Map.of("password", Newcomer.PASSWORD))
                .body()
                .path("id")
                .asString();
        String message = tables.sql("select id from sms_message where account_id = ? and template = 'data-exported'")
                .param(victim.accountId())
                .query(String.class)
                .single();
        new Browser(port).signIn(victim.mobile, Newcomer.PASSWORD);
        String session =
                victim.browser.get("/api/me/sessions").body().at("/1/id").asString();
        tables.sql("insert into sms_message (id, dedupe_key, account_id, mobile, template, content, status, attempts, "
                        + "next_attempt_at, created_at, tried_at) values ('lost', 'lost', 'lisi', '13800000002', "
                        + "'returned', ?, 'failed', 9, current_timestamp, current_timestamp, current_timestamp)")
                .param(MARK)
                .update();
        tables.sql("insert into account (id, login_name, display_name, password_hash, second_factor, created_at)"
                        + " values ('locked-out', 'locked-out', '路人', 'x', 'x', current_timestamp)")
                .update();
        tables.sql(
                        "insert into staff_leave (id, account_id, substitute_id, first_day, last_day, set_by, set_at) values"
                                + " ('leave', 'tinghu', 'fuzeren', current_date, date '2099-12-31', 'tinghu', current_timestamp)")
                .update();
        admin.post("/api/me/deployment-tokens", Map.of("label", "Modeler", "password", "Zhicheng2026"));
        String token =
                admin.get("/api/me/deployment-tokens").body().path(0).path("id").asString();
        String filter = first("/filter?name=" + Browser.encode("我的待办"));
        shared.putAll(Map.ofEntries(
                Map.entry("engine/{name}", "default"),
                Map.entry("{engine}", "default"),
                Map.entry("{processEngineName}", "default"),
                Map.entry("{appName}", "cockpit"),
                Map.entry("filter/{id}", filter),
                Map.entry("authorization/{id}", first("/authorization")),
                Map.entry("group/{id}", OFFICE),
                Map.entry("process-definition/key/{key}", "declaration"),
                Map.entry("decision-definition/key/{key}", "review-routing"),
                Map.entry("decision-definition/{id}", first("/decision-definition?latestVersion=true")),
                Map.entry("messageSubscriptions/{messageName}", "withdrawal"),
                Map.entry("metrics/{name}", "activity-instance-start"),
                Map.entry("variables/{varId}", "declarationId"),
                Map.entry("localVariables/{varId}", "declarationId"),
                Map.entry("{section}", "workSummary"),
                Map.entry("{slot}", "commitment-letter"),
                Map.entry("tables/{table}", "weeks"),
                Map.entry("{template}", "commitment-letter"),
                Map.entry("checks/{kind}", "social-security"),
                Map.entry("models/{kind}", "diagram"),
                Map.entry("{key}", "review"),
                Map.entry("{processKey}", "declaration"),
                Map.entry("{office}", OFFICE),
                Map.entry("{item}", "any"),
                Map.entry("reference/{file}", "divisions.csv"),
                Map.entry("versions/{version}", "1"),
                Map.entry("divisions/{code}", "320902"),
                Map.entry("specialties/{code}", "05-09-01-01"),
                Map.entry("employers/{id}", "e0001"),
                Map.entry("{system}", "social-security"),
                Map.entry("staff/{id}", "tinghu"),
                Map.entry("applicants/{id}", "locked-out"),
                Map.entry("failed-notices/{id}", "lost"),
                Map.entry("incidents/{id}", "gone"),
                Map.entry("{leaveId}", "leave"),
                Map.entry("consents/{notice}", "real-person-verification"),
                Map.entry("certificates/{number}", "20263209022999999"),
                Map.entry("{publicityId}", "gone"),
                Map.entry("{changeId}", "gone"),
                Map.entry("{copyId}", "gone"),
                Map.entry("{fileId}", "gone"),
                Map.entry("archive/{version}", "1"),
                Map.entry("exports/{id}", copy),
                Map.entry("exports/{format}", "csv"),
                Map.entry("messages/{id}", message),
                Map.entry("task-lists/{list}", "UNCLAIMED"),
                Map.entry("sessions/{id}", session),
                Map.entry("{business}", "initial"),
                Map.entry("{path}", "db"),
                Map.entry("registrations/{id}", registration),
                Map.entry("password-recoveries/{id}", recovery),
                Map.entry("deployment-tokens/{id}", token),
                Map.entry("mobile-changes/{id}", mobileChange),
                Map.entry("verifications/{id}", attempt),
                Map.entry("phone/{id}", attempt),
                Map.entry("{token}", scan.replace("/scan/", ""))));
    }

    /** The victim's phone has had a code a moment ago. */
    private void anotherDay() {
        tables.sql("delete from throttle_event").update();
    }

    private Subject filling(Newcomer victim) {
        Case one = Case.started(victim.browser, Case.CHOICE);
        one.applicant.upload(
                "/api/tasks/" + one.taskId() + "/materials/commitment-letter",
                MARK + "的承诺书.pdf",
                Pdfs.saying("commitment-letter"));
        return subject(
                "being filled in",
                one,
                victim.accountId(),
                one.taskId(),
                List.of(MARK, victim.idNumber, victim.mobile, one.number()));
    }

    private Subject reviewed(Visitor applicant, List<String> canaries) {
        Case one = Case.started(applicant.browser(), Case.CHOICE);
        one.form().path("materials").forEach(slot -> {
            if (slot.path("required").asBoolean()) {
                one.applicant.upload(
                        "/api/tasks/" + one.taskId() + "/materials/"
                                + slot.path("slot").asString(),
                        MARK + "的材料.pdf",
                        Pdfs.saying(slot.path("slot").asString()));
            }
        });
        ObjectNode content = one.content();
        ((ObjectNode) content.path("workSummary")).put("text", MARK + "我".repeat(800));
        one.submit(content, true);
        one.awaitStatus("COUNTY_REVIEW");
        return subject(
                "under review",
                one,
                applicant.accountId(),
                reviewTask(one),
                Stream.concat(canaries.stream(), Stream.of(one.number())).toList());
    }

    private String reviewTask(Case one) {
        one.await(detail -> !"none".equals(first("/task?processInstanceBusinessKey=" + one.number())));
        return first("/task?processInstanceBusinessKey=" + one.number());
    }

    private Subject subject(String name, Case one, String accountId, String task, List<String> canaries) {
        JsonNode engineTask = admin.engine("GET", "/task/" + task, null).body();
        String instance = engineTask.path("processInstanceId").asString();
        String definition = engineTask.path("processDefinitionId").asString();
        String deployment = admin.engine("GET", "/process-definition/" + definition, null)
                .body()
                .path("deploymentId")
                .asString();
        String material = tables.sql("select id from material where declaration_id = ? order by id")
                .param(one.id)
                .query(String.class)
                .list()
                .get(0);
        Map<String, String> values = new HashMap<>(shared);
        values.putAll(Map.ofEntries(
                Map.entry("task/{id}", task),
                Map.entry("{taskId}", task),
                Map.entry("process-instance/{id}", instance),
                Map.entry("execution/{id}", instance),
                Map.entry("process-definition/{id}", definition),
                Map.entry("deployment/{id}", deployment),
                Map.entry("resources/{resourceId}", first("/deployment/" + deployment + "/resources")),
                Map.entry("job-definition/{id}", first("/job-definition?processDefinitionId=" + definition)),
                Map.entry("job/{id}", first("/job?processInstanceId=" + instance)),
                Map.entry("variable-instance/{id}", first("/variable-instance?processInstanceIdIn=" + instance)),
                Map.entry("activity-instance/{id}", first("/history/activity-instance?processInstanceId=" + instance)),
                Map.entry("detail/{id}", first("/history/detail?processInstanceId=" + instance)),
                Map.entry("job-log/{id}", first("/history/job-log")),
                Map.entry("decision-instance/{id}", first("/history/decision-instance")),
                Map.entry("{operationId}", first("/history/user-operation")),
                Map.entry("user/{id}", accountId),
                Map.entry("bans/{id}", accountId),
                Map.entry("members/{userId}", accountId),
                Map.entry("{accountId}", accountId),
                Map.entry("declarations/{id}", one.id),
                Map.entry("cases/{id}", one.id),
                Map.entry("materials/{id}", material),
                Map.entry("{materialId}", material),
                Map.entry("{note}", noted(one.id))));
        return new Subject(name, values, canaries);
    }

    /** What the office noted about a case that it has; about one that was never sent it could not. */
    private String noted(String declarationId) {
        String id = "note-" + declarationId;
        tables.sql(
                        "insert into review_note (id, declaration_id, office, author_id, content, written_at)"
                                + " select ?, id, ?, 'tinghu', ?, current_timestamp from declaration where id = ? and round > 0")
                .params(id, OFFICE, MARK, declarationId)
                .update();
        return id;
    }

    private String first(String list) {
        String bounded = list.contains("?") ? list + "&maxResults=1" : list + "?maxResults=1";
        return admin.engine("GET", bounded, null).body().path(0).path("id").asString("none");
    }

    /** Programs send their password with every request, and there are thousands. */
    private void cheapPasswords() {
        tables.sql("update account set password_hash = '{noop}Zhicheng2026' where demo = true")
                .update();
        tables.sql("update account set password_hash = ? where demo = false")
                .param("{noop}" + Newcomer.PASSWORD)
                .update();
    }
}
