package org.zhicheng.process.query;

/**
 * What one question to the engine may be made of. Each part makes the statement longer, and the database does it again
 * for every row; a few hundred people who ask at once must not notice that one of them asks for the sake of asking.
 *
 * @param queries the query itself, and each block of alternatives in it
 * @param orders by which it is sorted
 * @param variables whose value is asked for: one search in the table of variables each
 * @param elements of all its lists together
 * @param text characters of each word
 * @param wildcards of each word, which may be a pattern
 */
record QueryBounds(int queries, int orders, int variables, int elements, int text, int wildcards) {

    /** More than any list, search or filter of Tasklist asks. */
    static final QueryBounds ORDINARY = new QueryBounds(20, 10, 20, 500, 500, 10);

    /** What Cockpit asks with a full page of ids; PostgreSQL takes no more than 65,535 values in one statement. */
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
