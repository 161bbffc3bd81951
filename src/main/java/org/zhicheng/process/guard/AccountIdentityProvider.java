package org.zhicheng.process.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountSearch;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.reference.Offices;

/**
 * Shows the engine our accounts and groups, read only: accounts live in our tables, cost the engine no rows of its own,
 * and cannot be made through Camunda's Admin or its setup page (CVE-2026-77226). Passwords are never checked here,
 * because signing in is Spring Security's. A person who is not a process admin sees no other person.
 */
class AccountIdentityProvider implements ReadOnlyIdentityProvider {

    private final Accounts accounts;
    private final Offices offices;

    AccountIdentityProvider(Accounts accounts, Offices offices) {
        this.accounts = accounts;
        this.offices = offices;
    }

    @Override
    public User findUserById(String userId) {
        return accounts.find(userId).map(AccountIdentityProvider::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new AccountQuery(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new AccountQuery(null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("Accounts cannot be queried by native SQL");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String groupId) {
        return group(groupId);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new MembershipQuery(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new MembershipQuery(null);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new NoTenants(null);
    }

    @Override
    public void flush() {
        // nothing is ever pending, because this only reads
    }

    @Override
    public void close() {
        // nothing is held
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private static User user(Account account) {
        UserEntity user = new UserEntity(account.id());
        user.setFirstName("");
        user.setLastName(account.displayName());
        user.setEmail(account.email());
        return user;
    }

    private Group group(String groupId) {
        GroupEntity group = new GroupEntity(groupId);
        group.setName(offices.name(groupId));
        group.setType(Groups.PROCESS_ADMINS.equals(groupId) ? "SYSTEM" : "WORKFLOW");
        return group;
    }

    /** Returns the asking person, where that person may see no other; empty for the server and for process admins. */
    private static Optional<Authentication> limitedTo(CommandContext context) {
        return Optional.ofNullable(context.getAuthentication())
                .filter(person -> person.getUserId() != null)
                .filter(person ->
                        person.getGroupIds() == null || !person.getGroupIds().contains(Groups.PROCESS_ADMINS));
    }

    private static <T> List<T> page(Stream<T> all, Page page) {
        return page == null
                ? all.toList()
                : all.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    private final class AccountQuery extends UserQueryImpl {

        AccountQuery(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return search(context).map(accounts::count).orElse(0L);
        }

        /** Reads the page from the query itself; the parameter is set only when a single result is asked for. */
        @Override
        public List<User> executeList(CommandContext context, Page page) {
            int first = page == null ? getFirstResult() : page.getFirstResult();
            int most = page == null ? getMaxResults() : page.getMaxResults();
            return search(context).stream()
                    .flatMap(search -> accounts.search(search, first, most).stream())
                    .map(AccountIdentityProvider::user)
                    .toList();
        }

        /** Returns the search; empty where the asking person may see none of the wanted people. */
        private Optional<AccountSearch> search(CommandContext context) {
            List<String> wanted = id != null ? List.of(id) : ids == null ? null : Arrays.asList(ids);
            Optional<String> self = limitedTo(context).map(Authentication::getUserId);
            if (self.isPresent() && wanted != null && !wanted.contains(self.get())) {
                return Optional.empty();
            }
            String name = lastName != null ? lastName : lastNameLike != null ? lastNameLike : firstNameLike;
            return Optional.of(new AccountSearch(
                    self.map(List::of).orElse(wanted), name, email != null ? email : emailLike, groupId));
        }
    }

    private final class MembershipQuery extends GroupQueryImpl {

        MembershipQuery(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            Optional<Authentication> person = limitedTo(context);
            Stream<String> found = wanted().filter(groupId -> person.isEmpty()
                    || (person.get().getGroupIds() != null
                            && person.get().getGroupIds().contains(groupId)));
            return page(found.map(AccountIdentityProvider.this::group), page);
        }

        private Stream<String> wanted() {
            Stream<String> known = userId != null
                    ? accounts.groupsOf(userId).stream().sorted()
                    : Stream.concat(
                            Stream.of(Groups.PROCESS_ADMINS, Groups.REVIEWERS, Groups.VERIFIED_APPLICANTS),
                            offices.groups().stream().sorted());
            return known.filter(groupId -> id == null || id.equals(groupId))
                    .filter(groupId -> ids == null || Arrays.asList(ids).contains(groupId))
                    .filter(groupId -> name == null || name.equals(offices.name(groupId)))
                    .filter(groupId -> nameLike == null || offices.name(groupId).contains(nameLike.replace("%", "")));
        }
    }

    private static final class NoTenants extends TenantQueryImpl {

        NoTenants(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return List.of();
        }
    }
}
