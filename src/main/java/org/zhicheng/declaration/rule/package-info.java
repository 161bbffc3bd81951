/** What a declaration has to satisfy before it is sent: one small class per rule of docs/rules.md, one list of them all. */
package org.zhicheng.declaration.rule;
