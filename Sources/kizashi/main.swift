import KizashiCommands

Kizashi.main(nil)
