package org.zhicheng.journey;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Two cases of somebody whom nobody else knows, for all attempts that must change nothing: one that tinghu holds, and one
 * that is still being written, with nothing uploaded.
 *
 * @param task of the review
 * @param written the task in which it was filled in, which is over
 * @param instance of the engine
 * @param material the address of one of its files
 */
record Target(Case own, String task, String written, String instance, String material, Case draft) {

    private static final Map<Integer, Target> BY_PORT = new ConcurrentHashMap<>();

    static Target of(Attacker attacker) {
        return BY_PORT.computeIfAbsent(attacker.port(), key -> made(attacker));
    }

    /** After all other cases were put aside. */
    static void revive(Attacker attacker) {
        Target target = BY_PORT.get(attacker.port());
        if (target != null) {
            target.revive(attacker, target.own, "COUNTY_REVIEW");
            target.revive(attacker, target.draft, "DRAFT");
        }
    }

    private void revive(Attacker attacker, Case one, String status) {
        attacker.tables()
                .sql("update declaration set status = ? where id = ?")
                .params(status, one.id)
                .update();
    }

    private static Target made(Attacker attacker) {
        Case own = Case.started(verified(attacker), Case.CHOICE);
        own.uploadEverything();
        String written = own.taskId();
        String material = own.form().path("materials").findValuesAsString("url").get(0);
        own.submit(own.content(), true);
        own.awaitStatus("COUNTY_REVIEW");
        String task = Office.claim(attacker.as("tinghu"));
        String instance = attacker.tables()
                .sql("select proc_inst_id_ from act_ru_task where id_ = ?")
                .param(task)
                .query(String.class)
                .single();
        return new Target(own, task, written, instance, material, Case.started(verified(attacker), Case.CHOICE));
    }

    private static Browser verified(Attacker attacker) {
        Newcomer person = new Newcomer(attacker.port(), attacker.phones()).registered();
        person.verifiedBy(attacker.nobody());
        return person.browser;
    }

    /** With the ids in the place of their names. */
    String in(String path) {
        return path.replace("{case}", own.id)
                .replace("{task}", task)
                .replace("{written}", written)
                .replace("{instance}", instance)
                .replace("{material}", material);
    }
}
