/** The database is away, busy, or refuses a text: told apart from defects, bounded in time, told once and not a thousand times. */
package org.zhicheng.outage;
