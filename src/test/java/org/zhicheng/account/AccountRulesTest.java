package org.zhicheng.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.zhicheng.Attack;
import org.zhicheng.account.alipay.AlipayEntrance;
import org.zhicheng.account.alipay.AlipayIdentity;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.password.OwnerConfirmation.Proof;
import org.zhicheng.account.password.PasswordDesk;
import org.zhicheng.account.password.Recoveries;
import org.zhicheng.account.password.RecoveryDesk;
import org.zhicheng.account.profile.CompleteProfile;
import org.zhicheng.account.profile.MobileChanges;
import org.zhicheng.account.profile.MobileDesk;
import org.zhicheng.account.profile.ProfileDesk;
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.account.signin.AccountLogin;
import org.zhicheng.account.signin.DeploymentSignIn;
import org.zhicheng.account.signin.DeploymentTokens;
import org.zhicheng.account.signin.RequestOrigin;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.account.staff.MembershipDesk;
import org.zhicheng.account.staff.StaffAccess;
import org.zhicheng.account.staff.StaffDesk;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.notice.NoticeRequest;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.UserTask;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks on the real tables that an account stays its owner's. */
class AccountRulesTest {

    private static final String ID_NUMBER = "320902199001010014";

    @TempDir
    Path keys;

    @Test
    @Attack(Attack.Kind.FIXATION)
    void withoutAPasswordAlipayHasToSayWhoseAccountItIs() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account lin = room.get(AlipayEntrance.class).register(new AlipayIdentity("2088", "lin"));
            PasswordDesk desk = room.get(PasswordDesk.class);
            OwnerConfirmation owner = room.get(OwnerConfirmation.class);

            assertThatThrownBy(() -> desk.change(lin, new Proof("", null), "Zhengxin-2027"))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(
                            () -> owner.confirm(lin, new Proof(null, room.now().minusSeconds(601)), "/password"))
                    .as("ten minutes ago")
                    .isInstanceOf(RefusedException.class);
            assertThatCode(() -> desk.change(lin, new Proof(null, room.now()), "Zhengxin-2027"))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> owner.confirm(lin, new Proof("", room.now()), "/password"))
                    .as("from now on the password counts")
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void theOwnerHearsOfEveryNewWayIn() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account qian = room.account("qian", ID_NUMBER, "13857912468");

            room.get(PasswordDesk.class).change(qian, new Proof(AccountRoom.PASSWORD, null), "Zhengxin-2027");
            room.get(AlipayEntrance.class).link(qian, new AlipayIdentity("2088", "lin"));
            room.get(DeploymentTokens.class).create(qian.id(), "Modeler");

            verify(room.outbox, times(3))
                    .enqueue(argThat(sms -> sms.kind().equals("credentials-changed")
                            && sms.mobile().equals(qian.mobile())));
        }
    }

    @Test
    void aPasswordTellsNeitherTheIdNumberNorTheOldMobile() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account qian = room.account("qian", ID_NUMBER, "13857912468");
            PasswordDesk desk = room.get(PasswordDesk.class);

            for (String personal : new String[] {"Aa-199001", "Aa-579124"}) {
                assertThatThrownBy(() -> desk.change(qian, new Proof(AccountRoom.PASSWORD, null), personal))
                        .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                                        refused.problems().get(0).message())
                                .isEqualTo("password.personal"));
            }
        }
    }

    @Test
    void aVerifiedMemberOfStaffStaysVerifiedInAnyOffice() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Accounts accounts = room.get(Accounts.class);
            room.account("qian", ID_NUMBER, "13857912468");
            accounts.setGroups("qian", Set.of(Groups.REVIEWERS, "office-320902"));
            assertThat(proves(room, "qian")).isTrue();
            MembershipDesk desk = room.get(MembershipDesk.class);

            desk.assign("qian", Set.of(Groups.PROCESS_ADMINS), "admin");
            assertThat(accounts.groupsOf("qian"))
                    .containsExactlyInAnyOrder(Groups.PROCESS_ADMINS, Groups.VERIFIED_APPLICANTS);
            desk.assign("qian", Set.of(), "admin");
            assertThat(accounts.groupsOf("qian"))
                    .containsExactlyInAnyOrder(Groups.FORMER_STAFF, Groups.VERIFIED_APPLICANTS);
        }
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void theIdNumberOfStaffOpensNothingAndKeepsNobodyOut() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            String staff = room.get(StaffDesk.class)
                    .create(wanted(ID_NUMBER), "admin")
                    .member()
                    .id();
            AccountLogin login = room.get(AccountLogin.class);
            assertThat(login.find(ID_NUMBER)).isEmpty();
            assertThat(room.get(Profiles.class)
                            .complete(room.get(Accounts.class).find(staff).orElseThrow()))
                    .as("nor is it what the profile says")
                    .isFalse();

            room.account("qian", ID_NUMBER, "13857912468");

            assertThat(login.find(ID_NUMBER)).map(Account::id).contains("qian");
            IdNumbers numbers = room.get(IdNumbers.class);
            assertThat(numbers.same(staff, "qian")).isTrue();
            assertThat(numbers.same("qian", staff)).isTrue();
            assertThat(proves(room, "qian")).isTrue();
            assertThat(room.get(VerifiedPeople.class).takeNumber("qian", "attempt"))
                    .isEmpty();
            assertThat(login.find(ID_NUMBER)).map(Account::id).contains("qian");
            assertThat(numbers.same(staff, "qian")).isTrue();
        }
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void anOfficeIsGivenToNobodyWhoseIdNumberIsUnknown() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            StaffDesk desk = room.get(StaffDesk.class);
            for (String number : new String[] {"", "320902199001010015"}) {
                assertThatThrownBy(() -> desk.create(wanted(number), "admin"))
                        .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.rule()).isEqualTo("A03");
                                    assertThat(problem.pointer()).isEqualTo("/idNumber");
                                }));
            }
            room.account("older", "320902198203041017", "13857912468");
            room.get(Accounts.class).setGroups("older", Set.of(Groups.PROCESS_ADMINS));
            Set<String> office = Set.of("office-320902");

            MembershipDesk offices = room.get(MembershipDesk.class);
            assertThatThrownBy(() -> offices.assign("older", office, "admin")).isInstanceOf(RefusedException.class);
            assertThat(desk.setIdNumber("older", ID_NUMBER, "older").idNumberKnown())
                    .isTrue();
            assertThat(offices.assign("older", office, "admin").member().groups())
                    .containsExactly("office-320902");
            assertThatThrownBy(() -> desk.setIdNumber("older", "320902198203041017", "older"))
                    .as("to decide about himself")
                    .isInstanceOf(RefusedException.class);
            desk.setIdNumber("older", "320902198203041017", "admin");
        }
    }

    private static StaffDesk.Wanted wanted(String idNumber) {
        return new StaffDesk.Wanted("liushenhe", "刘审核", idNumber, null, Set.of("office-320902"));
    }

    @Test
    void inProductionStaffSignInWithASecondFactorOnly() {
        try (AccountRoom room = new AccountRoom(keys, 3, Map.of("zhicheng.second-factor.required-for-staff", "true"))) {
            Accounts accounts = room.get(Accounts.class);
            SecondFactors factors = room.get(SecondFactors.class);
            room.account("qian", ID_NUMBER, "13857912468");
            assertThat(factors.asksFor(accounts.find("qian").orElseThrow())).isFalse();

            for (String group : new String[] {Groups.REVIEWERS, Groups.PROCESS_ADMINS}) {
                accounts.setGroups("qian", Set.of(group));
                assertThat(factors.asksFor(accounts.find("qian").orElseThrow()))
                        .as(group)
                        .isTrue();
            }
            assertThatThrownBy(() -> room.get(DeploymentSignIn.class).authenticate(byPassword()))
                    .as("nor does a program with the password alone")
                    .isInstanceOf(BadCredentialsException.class);
        }
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            room.account("qian", ID_NUMBER, "13857912468");
            room.get(Accounts.class).setGroups("qian", Set.of(Groups.PROCESS_ADMINS));
            assertThat(room.get(DeploymentSignIn.class)
                            .authenticate(byPassword())
                            .isAuthenticated())
                    .isTrue();
        }
    }

    @Test
    void whatTheTaskOfARegistrationSaysIsKept() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account lin = room.get(AlipayEntrance.class).register(new AlipayIdentity("2088", "lin"));
            CompleteProfile subject = room.get(CompleteProfile.class);
            UserTask task = AccountRoom.completeProfile(lin);
            assertThat(subject.owns(task)).isTrue();
            assertThat(subject.facts(task).path("identityKnown").asBoolean()).isFalse();
            ObjectNode filled =
                    JsonNodeFactory.instance.objectNode().put("name", "林某某").put("email", "lin@example.com");

            assertThatThrownBy(() -> subject.count(task, filled, lin.id())).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> room.inTransaction(() -> keep(subject, task, filled, lin)))
                    .as("without an ID number it is not complete")
                    .isInstanceOf(RefusedException.class);
            room.inTransaction(() -> keep(subject, task, filled.put("idNumber", ID_NUMBER), lin));

            assertThat(room.get(Profiles.class)
                            .complete(room.get(Accounts.class).find(lin.id()).orElseThrow()))
                    .isTrue();
        }
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void whoTriesOutIdNumbersIsStopped() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            room.account("qian", ID_NUMBER, "13857912468");
            proves(room, "qian");
            Account lin = room.get(AlipayEntrance.class).register(new AlipayIdentity("2088", "lin"));
            CompleteProfile subject = room.get(CompleteProfile.class);
            UserTask task = AccountRoom.completeProfile(lin);
            ObjectNode taken = JsonNodeFactory.instance
                    .objectNode()
                    .put("name", "林某某")
                    .put("idNumber", ID_NUMBER)
                    .put("email", "lin@example.com");
            for (int guess = 1; guess <= 10; guess++) {
                subject.count(task, taken, lin.id());
                assertThatThrownBy(() -> room.inTransaction(() -> keep(subject, task, taken, lin)))
                        .as("A04, which takes everything back but the count")
                        .isInstanceOf(RefusedException.class);
            }

            assertThatThrownBy(() -> subject.count(task, taken, lin.id())).isInstanceOf(TooOftenException.class);
            assertThatThrownBy(() -> room.get(ProfileDesk.class).save(lin, taken))
                    .as("nor on the page of the portal")
                    .isInstanceOf(TooOftenException.class);
        }
    }

    @Test
    @Attack(Attack.Kind.FIXATION)
    void aFirstMobileNumberIsConfirmedLikeAnyWayIn() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account lin = room.get(AlipayEntrance.class).register(new AlipayIdentity("2088", "lin"));
            room.get(Accounts.class).setContact(lin.id(), "13857912468", null);
            MobileDesk desk = room.get(MobileDesk.class);

            assertThatThrownBy(() -> desk.begin(lin, "13900000009", new Proof(null, null), "10.0.0.1"))
                    .as("at an open session")
                    .isInstanceOf(RefusedException.class);
            MobileDesk.Step step = desk.begin(lin, "13900000009", new Proof(null, room.now()), "10.0.0.1");
            assertThat(desk.enter(lin, step.id(), code(room)).sentTo()).isNull();

            verify(room.outbox)
                    .enqueue(argThat(sms -> sms.kind().equals("credentials-changed")
                            && sms.mobile().equals("13857912468")));
        }
    }

    @Test
    @Attack(Attack.Kind.FIXATION)
    void aChangeOfNumberThatDidNotAskTheProvenOneIsVoid() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account lin = room.get(AlipayEntrance.class).register(new AlipayIdentity("2088", "lin"));
            MobileDesk desk = room.get(MobileDesk.class);
            Proof alipay = new Proof(null, room.now());
            MobileDesk.Step early = desk.begin(lin, "13900000008", alipay, "10.0.0.1");
            String earlyCode = code(room);
            MobileDesk.Step own = desk.begin(lin, "13900000009", alipay, "10.0.0.1");
            desk.enter(lin, own.id(), code(room));

            assertThatThrownBy(() -> desk.enter(lin, early.id(), earlyCode)).isInstanceOf(NotFoundException.class);
            assertThat(room.get(Accounts.class).find(lin.id()).orElseThrow().mobile())
                    .isEqualTo("13900000009");
            room.get(JdbcClient.class).sql("delete from throttle_event").update();
            assertThat(desk.begin(lin, "13900000008", alipay, "10.0.0.1").sentTo())
                    .as("begun anew, it asks the proven number first")
                    .endsWith("0009");
        }
    }

    @Test
    void aNumberProvenWhileAChangeBeginsIsAskedAllTheSame() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account lin = room.get(AlipayEntrance.class).register(new AlipayIdentity("2088", "lin"));
            MobileDesk desk = room.get(MobileDesk.class);
            MobileDesk.Step step = desk.begin(lin, "13900000008", new Proof(null, room.now()), "10.0.0.1");
            String code = code(room);

            room.get(Accounts.class).mobileProven(lin.id(), "13900000009", room.now());

            assertThatThrownBy(() -> desk.enter(lin, step.id(), code)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void anIdNumberIsUniqueOnceItIsProven() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            room.account("stranger", ID_NUMBER, "13857912468");
            room.account("owner", ID_NUMBER, "13857912469");
            Accounts accounts = room.get(Accounts.class);
            VerifiedPeople people = room.get(VerifiedPeople.class);

            assertThat(proves(room, "owner")).isTrue();
            assertThat(accounts.idNumberHash("stranger"))
                    .as("what another proved is nobody's claim, even before it is taken")
                    .isEmpty();
            assertThatThrownBy(() -> proves(room, "stranger"))
                    .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
            assertThat(people.takeNumber("owner", "attempt")).containsExactly("stranger");

            assertThat(accounts.encryptedIdNumber("stranger")).isEmpty();
            assertThat(accounts.identityLost("stranger")).isTrue();
            assertThat(accounts.idNumberHash("owner")).isPresent();
            assertThatThrownBy(() -> proves(room, "stranger"))
                    .as("there is nothing left to prove")
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    void aMobileNumberTypedLongAgoDoesNotCountAsProven() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account before = room.get(AlipayEntrance.class).register(new AlipayIdentity("2088", "lin"));
            ProfileDesk desk = room.get(ProfileDesk.class);
            ObjectNode typed = JsonNodeFactory.instance
                    .objectNode()
                    .put("name", "林某某")
                    .put("idNumber", ID_NUMBER)
                    .put("mobile", "13900000001");
            desk.save(before, typed);
            Account stale = room.get(Accounts.class).find(before.id()).orElseThrow();

            room.get(Accounts.class).mobileProven(stale.id(), "13900000002", room.now());
            desk.save(stale, typed);

            assertThat(room.get(Accounts.class).find(stale.id()).orElseThrow().mobile())
                    .isEqualTo("13900000002");
        }
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    void aNewPasswordTakesTheDeploymentTokensBack() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account qian = room.account("qian", ID_NUMBER, "13857912468");
            room.get(Accounts.class).setGroups("qian", Set.of(Groups.PROCESS_ADMINS));
            DeploymentTokens tokens = room.get(DeploymentTokens.class);

            tokens.create("qian", "Modeler");
            room.get(StaffAccess.class).reset("qian", "admin");
            assertThat(tokens.of("qian")).as("a reset").isEmpty();
            room.get(PasswordDesk.class).replace(qian, AccountRoom.PASSWORD, AuditKind.RECOVER_PASSWORD);
            tokens.create("qian", "Modeler");
            room.get(PasswordDesk.class).change(qian, new Proof(AccountRoom.PASSWORD, null), "Zhengxin-2027");
            assertThat(tokens.of("qian")).as("a change").isEmpty();
        }
    }

    @Test
    void whatIsOverIsForgotten() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account qian = room.account("qian", ID_NUMBER, "13857912468");
            room.get(MobileDesk.class).begin(qian, "13900000009", new Proof(null, null), "10.0.0.1");
            room.get(RecoveryDesk.class).begin(ID_NUMBER, qian.mobile(), new RequestOrigin("10.0.0.2", null));
            room.get(MobileChanges.class).forgetTheUnfinished();
            room.get(Recoveries.class).forgetTheOld();
            assertThat(rows(room)).as("both may still go on").isEqualTo(2);

            JdbcClient jdbc = room.get(JdbcClient.class);
            for (String table : new String[] {"mobile_change", "password_recovery"}) {
                jdbc.sql("update " + table + " set created_at = timestamp with time zone '2026-01-01 00:00:00Z'")
                        .update();
            }
            room.get(MobileChanges.class).forgetTheUnfinished();
            room.get(Recoveries.class).forgetTheOld();

            assertThat(rows(room)).isZero();
        }
    }

    /** Passes a verification by a face that fits name and number as the account has them now. */
    private static boolean proves(AccountRoom room, String accountId) {
        VerifiedPeople people = room.get(VerifiedPeople.class);
        return room.inTransaction(
                () -> people.add(accountId, people.fingerprint(accountId), "alipay", accountId, "attempt"));
    }

    private static String code(AccountRoom room) {
        ArgumentCaptor<NoticeRequest> sent = ArgumentCaptor.forClass(NoticeRequest.class);
        verify(room.outbox, atLeastOnce()).enqueue(sent.capture(), any());
        return sent.getValue().parameters().get("code");
    }

    private static Void keep(CompleteProfile subject, UserTask task, ObjectNode filled, Account person) {
        subject.keep(task, filled, person.id());
        return null;
    }

    private static int rows(AccountRoom room) {
        return room.get(JdbcClient.class)
                .sql("select (select count(*) from mobile_change) + (select count(*) from password_recovery)"
                        + " from (values 1) one")
                .query(Integer.class)
                .single();
    }

    private static UsernamePasswordAuthenticationToken byPassword() {
        UsernamePasswordAuthenticationToken request =
                UsernamePasswordAuthenticationToken.unauthenticated("qian", AccountRoom.PASSWORD);
        request.setDetails(new WebAuthenticationDetails("10.0.0.1", null));
        return request;
    }
}
