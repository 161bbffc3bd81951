package org.zhicheng.account.staff;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.identity.DomesticMobileField;
import org.zhicheng.account.identity.IdNumberField;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.Offices;
import org.zhicheng.text.Typed;

/** Refuses accounts of staff that are not as they must be, and what no admin may do to the own one. */
@Component
public class StaffRules {

    /** The engine accepts nothing else as a user id, and the login name becomes one. */
    private static final Pattern LOGIN_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{2,31}");

    private final Accounts accounts;
    private final IdNumberField idNumberField;
    private final Offices offices;
    private final Messages messages;

    StaffRules(Accounts accounts, IdNumberField idNumberField, Offices offices, Messages messages) {
        this.accounts = accounts;
        this.idNumberField = idNumberField;
        this.offices = offices;
        this.messages = messages;
    }

    /** @throws RefusedException with every problem at once */
    void admit(StaffDesk.Wanted wanted) {
        RefusedException.ifAny(problems(wanted));
    }

    /** @throws RefusedException where this admin may not give this account these offices */
    void admitGroups(String accountId, Set<String> groups, String admin) {
        if (accountId.equals(admin) && !groups.contains(Groups.PROCESS_ADMINS)) {
            throw new RefusedException(List.of(Problem.block(null, "/groups", messages.say("staff.not-yourself"))));
        }
        if (groups.stream().anyMatch(Groups::isOffice) && !accounts.personKnown(accountId)) {
            throw new RefusedException(List.of(Problem.block(null, "/groups", messages.say("staff.id-number.first"))));
        }
        RefusedException.ifAny(unknown(groups));
    }

    /** @throws RefusedException where this admin may not say that this account is this person's */
    void admitIdNumber(String accountId, String idNumber, String admin) {
        if (accountId.equals(admin) && accounts.personKnown(accountId)) {
            throw new RefusedException(List.of(Problem.block(null, "/idNumber", messages.say("staff.id-number.own"))));
        }
        RefusedException.ifAny(faults(idNumber).toList());
    }

    private List<Problem> problems(StaffDesk.Wanted wanted) {
        Stream<Problem> name = wanted.name().isEmpty()
                ? Stream.of(Problem.block(null, "/name", messages.say("staff.name")))
                : Stream.empty();
        Stream<Problem> loginName = !LOGIN_NAME.matcher(wanted.loginName()).matches()
                ? Stream.of(Problem.block(null, "/loginName", messages.say("staff.login-name")))
                : accounts.findByLoginName(wanted.loginName()).isPresent()
                        ? Stream.of(Problem.block(null, "/loginName", messages.say("staff.login-name.taken")))
                        : Stream.empty();
        Stream<Problem> mobile = wanted.mobile() == null || DomesticMobileField.isDomestic(wanted.mobile())
                ? Stream.empty()
                : Stream.of(Problem.block(null, "/mobile", messages.say("staff.mobile")));
        Stream<Problem> groups = wanted.groups().isEmpty()
                ? Stream.of(Problem.block(null, "/groups", messages.say("staff.groups")))
                : unknown(wanted.groups()).stream();
        return Stream.of(name, loginName, faults(wanted.idNumber()), mobile, groups)
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Problem> faults(String idNumber) {
        if (Typed.nothing(idNumber)) {
            return Stream.of(Problem.block("A03", "/idNumber", messages.say("A03.missing")));
        }
        return idNumberField.valid(idNumber)
                ? Stream.empty()
                : Stream.of(Problem.block("A03", "/idNumber", messages.say("A03")));
    }

    private List<Problem> unknown(Set<String> groups) {
        Set<String> known = offices.groups();
        return groups.stream()
                .filter(group -> !known.contains(group) && (Groups.isOffice(group) || !Groups.isAssigned(group)))
                .map(group -> Problem.block(null, "/groups", messages.say("staff.groups.unknown", group)))
                .toList();
    }
}
