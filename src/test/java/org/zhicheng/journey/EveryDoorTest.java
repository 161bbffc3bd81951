package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.journey.DoorTable.Line;
import org.zhicheng.journey.Scene.Visitor;
import org.zhicheng.material.Pdfs;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;

/**
 * Every door of the running server is tried by everybody, and answers as the reviewed table {@code docs/doors.csv} says.
 * A door that the table does not know fails, and so does a line without a door.
 *
 * <p>Who adds a door runs this with {@code -Dzhicheng.doors=write}: the table is written anew as the server answers.
 * Then its lines are read, one by one, and where people without business get in, the last column says why.
 */
@OwnServer
@Tag("long")
class EveryDoorTest extends ServerTest {

    private static final Logger LOG = LoggerFactory.getLogger(EveryDoorTest.class);

    private static final Set<String> CLOSED = Set.of("401", "403", "404", "sign in");

    @Autowired
    ServletWebServerApplicationContext server;

    @Autowired
    SimulatedInbox phones;

    private final List<String> leaks = new ArrayList<>();
    private Scene scene;
    private Plausible plausible;

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    void answersAsTheTableSays() throws IOException {
        JsonNode document = signIn("admin").get("/v3/api-docs").body();
        SortedSet<Door> doors = AllDoors.of(server, document);
        plausible = new Plausible(document);
        scene = new Scene(port, tables, phones);

        assertThat(doors.stream().filter(door -> !scene.filling.knows(door)))
                .as("Say in Scene what stands for the names in braces")
                .isEmpty();

        Map<Door, Map<Somebody, String>> answered = new TreeMap<>();
        for (Somebody who : Somebody.values()) {
            doors.stream()
                    .filter(door -> who != Somebody.OWNER || !takesTheCaseAway(door))
                    .sorted(harmlessFirst())
                    .forEach(door -> ask(who, door, answered));
        }
        doors.stream().filter(EveryDoorTest::takesTheCaseAway).forEach(door -> ask(Somebody.OWNER, door, answered));

        SortedMap<Door, Line> table = DoorTable.read();
        List<Line> found = answered.entrySet().stream()
                .map(door -> new Line(
                        door.getKey(),
                        List.copyOf(door.getValue().values()),
                        table.containsKey(door.getKey())
                                ? table.get(door.getKey()).why()
                                : ""))
                .toList();
        List<Line> unexpected = found.stream()
                .filter(line -> !line.equals(table.get(line.door())))
                .toList();
        String figures = "%d doors x %d kinds of people, %d of them without business there"
                .formatted(
                        doors.size(),
                        Somebody.values().length,
                        Arrays.stream(Somebody.values())
                                .filter(who -> !who.victimsBusiness())
                                .count());
        LOG.info("{}: {} answers unexpected", figures, unexpected.size());
        if ("write".equals(System.getProperty("zhicheng.doors"))) {
            DoorTable.write(figures, found);
        }

        assertThat(leaks).as("answers that tell something of the victims").isEmpty();
        assertThat(table.keySet()).as("doors in the table that are not there").isSubsetOf(doors);
        assertThat(DoorTable.text(false, unexpected))
                .as("doors that answer otherwise than the table says, as they answer")
                .isEmpty();
        assertThat(DoorTable.figures()).isEqualTo(figures);
        assertThat(unexplained(found))
                .as("open to people without business, or to nobody, and why?")
                .isEmpty();
    }

    private void ask(Somebody who, Door door, Map<Door, Map<Somebody, String>> answered) {
        answered.computeIfAbsent(door, unknown -> new EnumMap<>(Somebody.class)).put(who, answers(who, door));
    }

    /** After its applicant did this no other door has the case to ask about. */
    private static boolean takesTheCaseAway(Door door) {
        return door.method().equals("DELETE") && door.path().equals("/api/declarations/{id}");
    }

    /** What reads before what changes, and what would take the ground from under the others last. */
    private static Comparator<Door> harmlessFirst() {
        return Comparator.<Door, Integer>comparing(door -> door.reads()
                        ? 0
                        : door.path().endsWith("/withdrawal")
                                ? 3
                                : door.method().equals("DELETE") ? 2 : 1)
                .thenComparing(Comparator.naturalOrder());
    }

    private String answers(Somebody who, Door door) {
        Set<String> answers = new LinkedHashSet<>();
        Set<String> asked = new LinkedHashSet<>();
        for (Subject about : subjects(who, door)) {
            if (asked.add(about.path(door) + scene.visitor(who, about).accountId())) {
                tables.sql("delete from throttle_event").update(); // what was asked before closes nothing here
                answers.add(answer(who, door, about));
            }
        }
        return String.join(" ", answers);
    }

    private List<Subject> subjects(Somebody who, Door door) {
        if (who == Somebody.OWN_CASE) {
            return List.of(scene.own);
        }
        if (who == Somebody.ADMIN && door.ofEngine() && !door.reads()) {
            return List.of(scene.nobodys());
        }
        // one lock for all of it, which looks at who asks and at nothing else
        return door.ofEngineRest() ? List.of(scene.reviewed) : List.of(scene.filling, scene.reviewed);
    }

    private String answer(Somebody who, Door door, Subject about) {
        Visitor visitor = scene.visitor(who, about);
        if (door.path().endsWith("/logout") || door.path().equals("/login")) {
            visitor = scene.again(visitor);
        }
        Answer answer = ask(visitor, door, about);
        if (gaveANewToken(answer)) {
            answer = ask(visitor, door, about);
        }
        scene.canaries(who)
                .filter(canary -> !door.path().startsWith("/simulator"))
                .filter(answer.text()::contains)
                .forEach(canary -> leaks.add(door + " tells " + who + " " + canary));
        return said(answer);
    }

    /** Something before gave this person another session, whose token Camunda's pages have with the refusal only. */
    private static boolean gaveANewToken(Answer answer) {
        return answer.status() == 403
                && answer.response().headers().allValues("Set-Cookie").stream()
                        .anyMatch(cookie -> cookie.contains("XSRF-TOKEN"));
    }

    private Answer ask(Visitor visitor, Door door, Subject about) {
        String path = about.path(door) + plausible.query(door, about);
        if (door.path().endsWith("/events")) {
            return visitor.browser().opened(path);
        }
        if (plausible.uploads(door)) {
            return visitor.browser().upload(path, "新.pdf", Pdfs.saying("new"));
        }
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json", "Idempotency-Key", path));
        if (door.ofEngineRest()) {
            if (visitor.loginName() != null) {
                headers.addAll(List.of("Authorization", basic(visitor)));
            }
        } else if (!door.reads()) {
            headers.addAll(
                    door.ofWebApplications()
                            ? List.of("X-XSRF-TOKEN", visitor.browser().tasklistToken())
                            : List.of("X-ZC-CSRF", visitor.browser().token()));
        }
        return visitor.browser()
                .raw(
                        door.method(),
                        path,
                        plausible.body(door, visitor.accountId()).orElse(null),
                        headers.toArray(String[]::new));
    }

    private static String said(Answer answer) {
        return Browser.target(answer).startsWith("/login") ? "sign in" : String.valueOf(answer.status());
    }

    private static String basic(Visitor visitor) {
        return "Basic "
                + Base64.getEncoder().encodeToString((visitor.loginName() + ":" + visitor.password()).getBytes());
    }

    private static List<String> unexplained(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.why().isEmpty())
                .filter(line -> getsIn(line) || nobodyGetsIn(line))
                .map(line -> line.door() + " " + line.answers())
                .toList();
    }

    private static boolean getsIn(Line line) {
        return Arrays.stream(Somebody.values())
                .filter(who -> !who.victimsBusiness())
                .flatMap(who -> Arrays.stream(line.answer(who).split(" (?!in)")))
                .anyMatch(answer -> !CLOSED.contains(answer));
    }

    /** A door that is closed for everybody proves nothing about the lock. */
    private static boolean nobodyGetsIn(Line line) {
        Set<String> closed = line.door().ofEngine() ? Set.of("401", "403", "sign in") : CLOSED;
        return Arrays.stream(Somebody.values())
                .filter(Somebody::victimsBusiness)
                .flatMap(who -> Arrays.stream(line.answer(who).split(" (?!in)")))
                .collect(Collectors.toSet())
                .stream()
                .allMatch(closed::contains);
    }
}
