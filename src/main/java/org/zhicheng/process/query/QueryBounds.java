package org.zhicheng.process.query;

/**
 * Query bounds limit the parts of one query to the engine. Each part makes the statement longer and the database does
 * it again for every row; a few hundred people who ask at once must not notice one who sends huge queries on purpose.
 *
 * @param queries the query itself, and each block of alternatives in it
 * @param orders the sort orders
 * @param variables the variables whose value is asked for: each is a search in the table of variables
 * @param elements the elements of all its lists together
 * @param text the characters of each text
 * @param wildcards the wildcards of each text, which may be a pattern
 */
record QueryBounds(int queries, int orders, int variables, int elements, int text, int wildcards) {

    /** More than any list, search or filter of Tasklist asks. */
    static final QueryBounds ORDINARY = new QueryBounds(20, 10, 20, 500, 500, 10);

    /** As much as Cockpit asks with a full page of ids; PostgreSQL takes at most 65,535 values in one statement. */
    static final QueryBounds ADMIN = new QueryBounds(200, 50, 200, 20_000, 4000, 100);

    boolean allows(int askedQueries, int askedOrders, int askedVariables, int askedElements) {
        return askedQueries <= queries
                && askedOrders <= orders
                && askedVariables <= variables
                && askedElements <= elements;
    }

    boolean allowsText(CharSequence word) {
        return word.length() <= text
                && word.chars().filter(sign -> sign == '%' || sign == '_').count() <= wildcards;
    }
}
