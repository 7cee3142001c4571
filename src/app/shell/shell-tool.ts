/** What the shell can open over any screen; one at a time. */
export type ShellTool = 'as-of' | 'settings' | 'palette' | 'hotkeys';

export type OpenTool = (tool: ShellTool | null) => void;
